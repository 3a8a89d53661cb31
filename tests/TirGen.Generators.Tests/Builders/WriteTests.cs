using System.Buffers;
using System.Text.Json;
using Tir.ModelEndpoints;

namespace TirGen.Generators.Tests.Builders;

/// <summary>What builders write equals, as JSON, what System.Text.Json writes of the same record.</summary>
public sealed class WriteTests
{
    /// <summary>Each round checks all six actions; 2,000 rounds are 12,000 requests.</summary>
    private const int Rounds = 2_000;

    [Fact]
    public void EveryActionWritesWhatSystemTextJsonWrites()
    {
        RandomModels models = new(new Random(20261123));
        ArrayBufferWriter<byte> output = new();
        for (int round = 0; round < Rounds; round++)
        {
            Check(models.Make<Patch>(), output, static (model, o) => ((PatchRequest)model).WriteTo(o));
            Check(models.Make<UpdateAutoScale>(), output, static (model, o) => ((UpdateAutoScaleRequest)model).WriteTo(o));
            Check(models.Make<UpdateAsyncConfiguration>(), output, static (model, o) => ((UpdateAsyncConfigurationRequest)model).WriteTo(o));
            Check(new Restart(), output, static (model, o) => ((RestartRequest)model).WriteTo(o));
            Check(new Stop(), output, static (model, o) => ((StopRequest)model).WriteTo(o));
            Check(new Start(), output, static (model, o) => ((StartRequest)model).WriteTo(o));
        }
    }

    [Fact]
    public void CreateBodiesWriteWhatSystemTextJsonWrites()
    {
        RandomModels models = new(new Random(7));
        ArrayBufferWriter<byte> output = new();
        for (int round = 0; round < Rounds; round++)
        {
            Check(models.Make<CreateEndpoint>(), output, static (model, o) => ((CreateEndpointRequest)model).WriteTo(o));
        }
    }

    [Fact]
    public void ABufferOfTheExactSizeFitsAndOneByteLessDoesNot()
    {
        RandomModels models = new(new Random(42));
        for (int round = 0; round < 300; round++)
        {
            Patch model = models.Make<Patch>();
            ArrayBufferWriter<byte> output = new();
            ((PatchRequest)model).WriteTo(output);
            byte[] buffer = new byte[output.WrittenCount + 8];
            Array.Fill(buffer, (byte)0xEE);

            Assert.True(((PatchRequest)model).TryWrite(buffer.AsSpan(0, output.WrittenCount), out int written));
            Assert.Equal(output.WrittenCount, written);
            Assert.Equal(output.WrittenSpan, buffer.AsSpan(0, written));
            Assert.All(buffer[written..], static guard => Assert.Equal(0xEE, guard));

            Assert.False(((PatchRequest)model).TryWrite(buffer.AsSpan(0, written - 1), out int none));
            Assert.Equal(0, none);
        }
    }

    [Fact]
    public void ATextOfMegabytesGoesThroughEveryWayOut()
    {
        string text = new('é', 1_000_000);
        ArrayBufferWriter<byte> output = new();
        new PatchRequest { Name = text }.WriteTo(output);
        byte[] buffer = new byte[output.WrittenCount];

        Assert.True(new PatchRequest { Name = text }.TryWrite(buffer, out int written));
        Assert.Equal(output.WrittenCount, written);
        Assert.Equal(text, JsonDocument.Parse(buffer).RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void AnEnumValueWithoutANameIsRefusedAndNamed()
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(static () =>
            new ScalingRuleBuilder { Metric = (ScalingMetric)99, Value = 1 }.WriteTo(new ArrayBufferWriter<byte>()));

        Assert.Contains("99", exception.Message, StringComparison.Ordinal);
    }

    private static void Check<T>(T model, ArrayBufferWriter<byte> output, Action<T, ArrayBufferWriter<byte>> write)
    {
        output.ResetWrittenCount();
        write(model, output);
        string expected = JsonSerializer.Serialize(model);
        using JsonDocument written = JsonDocument.Parse(output.WrittenMemory);
        using JsonDocument wanted = JsonDocument.Parse(expected);
        Assert.True(
            JsonElement.DeepEquals(wanted.RootElement, written.RootElement),
            $"expected {expected}\nwritten  {System.Text.Encoding.UTF8.GetString(output.WrittenSpan)}");
        Assert.Equal(
            wanted.RootElement.EnumerateObject().Select(static p => p.Name),
            written.RootElement.EnumerateObject().Select(static p => p.Name));
    }
}
