using System.Text;

namespace TirGen.Autoscaling.Tests.Traces;

public sealed class CsvTraceTests
{
    public static TheoryData<string, long, string, string> BadTraces => new()
    {
        { "", 0, "The trace is empty", "Give a header" },
        { "arrival,duration\n", 1, "no requests", "at least one row" },
        { "a,b\n1,2\n", 1, "does not tell arrivals and service times", "Name an arrival column" },
        { "arrival\n1\n", 1, "does not tell arrivals", "duration or two token columns" },
        { "arrival,duration\n1,1\n3,1\n2,1\n", 4, "lies 1 s before the previous one", "Sort the rows by arrival" },
        { "TIMESTAMP,ContextTokens,GeneratedTokens\r\n2026-01-01 00:00:01,1,1\r\n2026-01-01 00:00:00,1,1", 3, "lies 1 s before the previous one", "Sort the rows by arrival" },
        { "arrival,duration\n1,1\n-2,1\n", 3, "arrival -2 is negative", "Give 0 or more" },
        { "arrival,duration\n1,-1\n", 2, "duration -1 is negative", "Give 0 or more" },
        { "arrival,duration\n1,NaN\n", 2, "\"NaN\" is no duration", "plain non-negative number" },
        { "arrival,duration\nNaN,1\n", 2, "\"NaN\" is no arrival", "date and time" },
        { "arrival,duration\n1,1\n2,Infinity\n", 3, "\"Infinity\" is no duration", "plain non-negative number" },
        { "arrival,duration\n1\n", 2, "The row has 1 columns, the header 2", "Complete the row" },
        { "timestamp_ms,input_length,output_length\n0,1.5,1\n", 2, "\"1.5\" is no number of input tokens", "plain non-negative number" },
        { "timestamp_ms,input_length,output_length\n0,1,-7\n", 2, "negative", "Give 0 or more" },
        { "TIMESTAMP,ContextTokens,GeneratedTokens\n2026-02-30 00:00:00,1,1\n", 2, "is no arrival", "date and time" },
        { "arrival,duration\n1,1\n\"2,1\n", 3, "A quoted value does not end", "Close the quote" },
        { "arrival,duration\n" + new string('1', 70_000), 2, "longer than 65536 bytes", "one request per line" },
    };

    [Theory]
    [InlineData("TIMESTAMP,ContextTokens,GeneratedTokens\r\n2023-11-16 18:17:03.9799600,1000,10\r\n2023-11-16 18:17:04.0319601,0,0")]
    [InlineData("\uFEFFtimestamp_ms,input_length,output_length\n0,1000,10\n52.0001,0,0\n")]
    [InlineData("arrival,duration\n0,0.6\n0.0520001,0.2\n\n")]
    [InlineData("Elapsed time,Model,Timestamp\n0.6,x,0\n2e-1,y,0.520001e-1\n")]
    [InlineData("arrival_ms,duration_ms\n0,600\n52.0001,200\n")]
    public void EveryFormatGivesTheSameRequests(string text)
    {
        TraceRequest[] requests = [.. Read(text).Load().Requests.ToArray().Select(static request => new TraceRequest(request.Arrival, request.Service))];

        Assert.Equal(
            [
                new(TimeSpan.Zero, TimeSpan.FromMilliseconds(600)),
                new(TimeSpan.FromTicks(520_001), TimeSpan.FromMilliseconds(200)),
            ],
            requests);
    }

    [Theory]
    [InlineData("arrival_s,duration_s\n600,2\n1200,2\n", 600, null)]
    [InlineData("timestamp_ms,input_length,output_length\n1500,1,1\n", 1.5, null)]
    [InlineData("TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:17:03.97,1,1\n", 0, "2023-11-16T18:17:03.9700000")]
    [InlineData("timestamp,duration\n1700000000.5,1\n", 0, "2023-11-14T22:13:20.5000000Z")]
    public void QuietBeginningAndWallClockAreKept(string text, double first, string? start)
    {
        CsvTrace trace = Read(text);
        MemoryTrace loaded = trace.Load();

        Assert.Equal(TimeSpan.FromSeconds(first), loaded.Requests[0].Arrival);
        Assert.Equal(start, trace.Start?.ToString("o"));
        Assert.Equal(trace.Start, loaded.Start);
        Assert.Equal(trace.Start, Simulator.Run(loaded, new() { MinReplicas = 1, MaxReplicas = 1 }).Start);
    }

    [Theory]
    [MemberData(nameof(BadTraces))]
    public void BadTraceNamesLineAndRemedy(string text, long line, string problem, string remedy)
    {
        TraceFormatException exception = Assert.Throws<TraceFormatException>(() => Read(text).Load());

        Assert.Equal(line, exception.Line);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadingDoesNotDependOnHowTheStreamIsCut()
    {
        StringBuilder text = new("arrival,duration\n");
        for (int i = 0; i < 20_000; i++)
            text.Append(i).Append(".25,0.").Append(i % 10).Append('\n');
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());

        CsvTrace whole = new("whole", () => new MemoryStream(bytes), ServiceTimeModel.Default);
        CsvTrace pieces = new("pieces", () => new TricklingStream(bytes, 777), ServiceTimeModel.Default);

        Assert.Equal(20_000, whole.Load().Requests.Length);
        Assert.True(whole.Load().Requests.SequenceEqual(pieces.Load().Requests));
    }

    [Fact]
    public void TraceTooLongForMemoryIsRefusedWithItsRemedy()
    {
        TraceFormatException exception = Assert.Throws<TraceFormatException>(() => Read("arrival,duration\n1,1\n2,1\n3,1\n").Load(maxRequests: 2));

        Assert.Contains("more than 2 requests", exception.Message, StringComparison.Ordinal);
        Assert.Contains("stream", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TraceFolder.Files), MemberType = typeof(TraceFolder))]
    public void TracesOfTheFolderAreSortedAndBeginAtOnce(string file)
    {
        ReadOnlySpan<TraceRequest> requests = TraceFolder.Open(file).Load().Requests;

        // Times of day count from the first row; other numbers keep a quiet beginning.
        Assert.InRange(requests[0].Arrival, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.True(requests.Length > 1000);
        for (int i = 1; i < requests.Length; i++)
            Assert.True(requests[i].Arrival >= requests[i - 1].Arrival && requests[i].Service >= TimeSpan.Zero);
    }

    [Fact]
    public void MemoryTraceIsCheckedToo()
    {
        Assert.Throws<TraceFormatException>(static () => new MemoryTrace("empty"));
        Assert.Throws<TraceFormatException>(static () => new MemoryTrace("early", new TraceRequest(TimeSpan.FromSeconds(-1), default)));
        Assert.Throws<TraceFormatException>(static () => new MemoryTrace("unsorted", new(TimeSpan.FromSeconds(2), default), new(TimeSpan.FromSeconds(1), default)));
        Assert.Throws<TraceFormatException>(static () => new MemoryTrace("negative", new TraceRequest(TimeSpan.Zero, TimeSpan.FromSeconds(-1))));
    }

    [Theory]
    [InlineData("1,2")]
    [InlineData("1,2,NaN")]
    [InlineData("1,2,-3")]
    [InlineData("a,b,c")]
    public void BadServiceTimeModelNamesItsForm(string text) =>
        Assert.Contains("0.2,0.0001,0.03", Assert.Throws<FormatException>(() => ServiceTimeModel.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void ServiceTimeModelIsReadBack() =>
        Assert.Equal(ServiceTimeModel.Default, ServiceTimeModel.Parse(ServiceTimeModel.Default.ToString()));

    private static CsvTrace Read(string text) => new("text", () => new MemoryStream(Encoding.UTF8.GetBytes(text)), ServiceTimeModel.Default);
}
