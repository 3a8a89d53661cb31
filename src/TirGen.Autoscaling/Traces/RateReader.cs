using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TirGen.Autoscaling;

/// <summary>
/// Makes requests from rates and counts over steps of time: Prometheus' answer to <c>query_range</c>, tables of requests per minute.
/// Each value is for the step that follows it.
/// </summary>
internal sealed class RateReader
{
    private readonly TraceFileOptions _options;
    private readonly TraceBuilder _builder;

    public RateReader(string name, TraceFileOptions options)
    {
        _options = options;
        _builder = new(name, options);
    }

    /// <summary>Reads Prometheus' answer. Several series are added up; a counter becomes its increase.</summary>
    public MemoryTrace ReadPrometheus(Stream stream)
    {
        SortedDictionary<double, double> rates = [];
        double step = double.MaxValue;
        int series = 0;
        bool counter = false;
        using JsonDocument document = ParseWhole(stream);
        if (!document.RootElement.TryGetProperty("data", out JsonElement data) || !data.TryGetProperty("result", out JsonElement result) || result.ValueKind != JsonValueKind.Array)
            throw NotPrometheus();
        foreach (JsonElement entry in result.EnumerateArray())
        {
            if (!entry.TryGetProperty("values", out JsonElement values))
                throw new TraceFormatException(0, "The answer is of one moment.", "Ask query_range, which answers with values over time.");
            (double Time, double Value)[] points = [.. values.EnumerateArray().Select(Point).Where(static point => double.IsFinite(point.Value))];
            for (int i = 1; i < points.Length; i++)
                step = Math.Min(step, points[i].Time - points[i - 1].Time);
            bool isCounter = IsCounter(entry);
            counter |= isCounter;
            series++;
            Add(rates, isCounter ? Increases(points) : points);
        }

        if (rates.Count < 2 || step is double.MaxValue or <= 0)
            throw new TraceFormatException(0, "Fewer than two steps do not tell how long one is.", "Ask query_range for a longer time or a shorter step.");
        double first = rates.Keys.First();
        foreach ((double time, double rate) in rates)
            AddPoisson(time - first, step, rate);
        int absent = (int)Math.Round((rates.Keys.Last() - first) / step) + 1 - rates.Count;
        _builder.Notes.Add(Text($"values of {series} series are {(counter ? "a counter, made into its increase per second" : "requests per second")}, each for the {step:0.###} s that follow it; arrivals are drawn as a Poisson process, seed {_options.Seed}"));
        if (absent > 0)
            _builder.Notes.Add(Text($"{absent} steps are absent and taken as no traffic"));
        _builder.Notes.Add(TraceNotes.Drawn(_options));
        return _builder.Build(DateTime.UnixEpoch.AddTicks((long)(first * TimeSpan.TicksPerSecond)), coversFromStart: true);
    }

    /// <summary>Reads a table of times with a number of requests, or a rate, each.</summary>
    public MemoryTrace ReadTable(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8);
        List<(long Time, double Value, long Line)> rows = [];
        TraceColumns? columns = null;
        ArrivalClock? clock = null;
        byte delimiter = (byte)',';
        for (long number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            byte[] bytes = Encoding.UTF8.GetBytes(line);
            if (columns is null)
            {
                delimiter = CsvFields.DelimiterOf(bytes);
                columns = new([.. Fields(bytes, delimiter, number).Select(static field => field.Trim())], _options.Columns, number);
                clock = new(columns);
                continue;
            }

            string[] fields = Fields(bytes, delimiter, number);
            if (fields.Length < columns.Count)
                throw new TraceFormatException(number, $"The row has {fields.Length} columns, the header {columns.Count}.", "Complete the row.");
            string value = fields[columns.Requests >= 0 ? columns.Requests : columns.Rate];
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double amount) || !(amount >= 0) || double.IsInfinity(amount))
                throw ArrivalClock.Malformed(Encoding.UTF8.GetBytes(value), "number of requests", number);
            long time = clock!.Read(Encoding.UTF8.GetBytes(fields[columns.Arrival]), number);
            if (rows.Count > 0)
                TraceErrors.CheckOrder(number, rows[^1].Time, time);
            rows.Add((time, amount, number));
        }

        if (columns is null || rows.Count == 0)
            throw TraceErrors.Empty(1);
        Place(rows, columns);
        if (clock!.Note is { } note)
            _builder.Notes.Insert(0, note);
        _builder.Notes.Add(TraceNotes.Drawn(_options));
        return _builder.Build(clock.Start, coversFromStart: true);
    }

    private void Place(List<(long Time, double Value, long Line)> rows, TraceColumns columns)
    {
        long step = long.MaxValue;
        for (int i = 1; i < rows.Count; i++)
            step = Math.Min(step, rows[i].Time - rows[i - 1].Time);
        string named = columns.OriginalName(columns.Arrival).ToLowerInvariant();
        if (named == "minute" || (step == long.MaxValue && columns.Requests >= 0 && columns.OriginalName(columns.Requests).Contains("minute", StringComparison.OrdinalIgnoreCase)))
            step = TimeSpan.TicksPerMinute;
        else if (named == "hour")
            step = TimeSpan.TicksPerHour;
        if (step is long.MaxValue or 0)
            throw new TraceFormatException(rows[^1].Line, "The rows do not tell how long each of them is.", "Give two or more rows at different times, or name the time's column minute or hour.");
        double seconds = step / (double)TimeSpan.TicksPerSecond;
        foreach ((long time, double value, _) in rows)
        {
            double offset = time / (double)TimeSpan.TicksPerSecond;
            if (columns.Requests < 0)
                AddPoisson(offset, seconds, value);
            else
                AddCount(offset, seconds, value);
        }

        _builder.Notes.Add(columns.Requests >= 0
            ? Text($"each number is of the {seconds:0.###} s from its time; its requests are spread at random within them, seed {_options.Seed}")
            : Text($"each rate holds for the {seconds:0.###} s from its time; arrivals are drawn as a Poisson process, seed {_options.Seed}"));
    }

    private void AddPoisson(double start, double seconds, double rate)
    {
        for (double at = rate > 0 ? _builder.NextExponential() / rate : seconds; at < seconds; at += _builder.NextExponential() / rate)
            _builder.Add(Ticks(start + at), _builder.NextService());
    }

    private void AddCount(double start, double seconds, double count)
    {
        for (long i = 0; i < (long)Math.Round(count); i++)
            _builder.Add(Ticks(start + (seconds * _builder.NextDouble())), _builder.NextService());
    }

    private static void Add(SortedDictionary<double, double> rates, IEnumerable<(double Time, double Value)> points)
    {
        foreach ((double time, double value) in points)
            rates[time] = rates.GetValueOrDefault(time) + Math.Max(0, value);
    }

    /// <summary>The increase per second up to the next value, given at its start. After a restart a counter begins at zero.</summary>
    private static IEnumerable<(double Time, double Value)> Increases((double Time, double Value)[] points)
    {
        for (int i = 1; i < points.Length; i++)
        {
            double increase = points[i].Value >= points[i - 1].Value ? points[i].Value - points[i - 1].Value : points[i].Value;
            yield return (points[i - 1].Time, increase / (points[i].Time - points[i - 1].Time));
        }
    }

    private static bool IsCounter(JsonElement entry) =>
        entry.TryGetProperty("metric", out JsonElement metric)
        && metric.TryGetProperty("__name__", out JsonElement name)
        && name.GetString() is { } text
        && (text.EndsWith("_total", StringComparison.Ordinal) || text.EndsWith("_count", StringComparison.Ordinal));

    private static (double Time, double Value) Point(JsonElement pair)
    {
        if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2)
            throw NotPrometheus();
        string text = pair[1].ValueKind == JsonValueKind.String ? pair[1].GetString()! : pair[1].GetRawText();
        return (pair[0].GetDouble(), double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN);
    }

    private static JsonDocument ParseWhole(Stream stream)
    {
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException problem)
        {
            throw new TraceFormatException((problem.LineNumber ?? 0) + 1, "The text is not JSON.", "Give Prometheus' answer to query_range, one object a line, or a CSV file.");
        }
    }

    private static TraceFormatException NotPrometheus() =>
        new(0, "The JSON is no answer of Prometheus to query_range.", "Give its answer as it came, one object a line, or a CSV file.");

    private static string[] Fields(ReadOnlySpan<byte> line, byte delimiter, long number)
    {
        List<string> fields = [];
        bool more = true;
        while (more)
            fields.Add(Encoding.UTF8.GetString(CsvFields.Next(ref line, delimiter, number, out more)));
        return [.. fields];
    }

    private static long Ticks(double seconds) => (long)(seconds * TimeSpan.TicksPerSecond);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
