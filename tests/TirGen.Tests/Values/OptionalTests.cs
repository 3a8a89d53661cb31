using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Tests.Values;

public sealed class OptionalTests
{
    [Fact]
    public void AbsentAndNullAreTwoStates()
    {
        Optional<string?> absent = default;
        Optional<string?> empty = null;
        Assert.False(absent.IsSet);
        Assert.True(empty.IsSet);
        Assert.Null(empty.Value);
        Assert.True(absent != empty);
        Assert.Throws<InvalidOperationException>(() => absent.Value);
        Assert.Equal("x", absent.GetValueOrDefault("x"));
        Assert.Null(empty.GetValueOrDefault("x"));
        Assert.Equal(("", "null", "7"), (absent.ToString(), empty.ToString(), new Optional<int>(7).ToString()));
        Assert.Equal(new Optional<int>(7), 7);
        Assert.Equal(new Optional<int>(7).GetHashCode(), new Optional<int>(7).GetHashCode());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Name":null}""")]
    [InlineData("""{"Name":"x","Count":0}""")]
    [InlineData("""{"Inner":null}""")]
    [InlineData("""{"Count":3,"Inner":{"Name":null,"Inner":{}}}""")]
    public void TheThreeStatesSurviveASerializerRoundTrip(string json)
    {
        Patch generated = JsonSerializer.Deserialize(json, ValuesContext.Default.Patch)!;
        Patch reflected = JsonSerializer.Deserialize<Patch>(json)!;
        Assert.Equal(generated, reflected);
        Assert.True(JsonElement.DeepEquals(
            JsonDocument.Parse(json).RootElement, JsonSerializer.SerializeToElement(generated, ValuesContext.Default.Patch)));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, JsonSerializer.SerializeToElement(generated)));
    }

    [Fact]
    public void ANullWhereTheValueHasNoneIsRefused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"Count":null}""", ValuesContext.Default.Patch));

    public static TheoryData<string> Ways => ["options", "metadata", "converter"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void TheConverterWorksWithoutReflection(string way)
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = new JsonResolver() };
        options.Converters.Add(way switch
        {
            "options" => new OptionalConverter<string?>(),
            "metadata" => new OptionalConverter<string?>((JsonTypeInfo<string?>)options.GetTypeInfo(typeof(string))),
            _ => new OptionalConverter<string?>(JsonMetadataServices.StringConverter!),
        });
        JsonTypeInfo<Optional<string?>> info = (JsonTypeInfo<Optional<string?>>)options.GetTypeInfo(typeof(Optional<string?>));
        foreach (string json in new[] { "\"text\"", "null" })
        {
            Optional<string?> value = JsonSerializer.Deserialize(json, info);
            Assert.True(value.IsSet);
            Assert.Equal(json == "null" ? null : "text", value.Value);
            Assert.Equal(json, JsonSerializer.Serialize(value, info));
        }

        Assert.Equal("null", JsonSerializer.Serialize(default, info));
    }

    /// <summary>What an emitted context does: it names its converters and metadata itself.</summary>
    private sealed class JsonResolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            if (type == typeof(string))
                return JsonMetadataServices.CreateValueInfo<string?>(options, JsonMetadataServices.StringConverter);
            return type == typeof(Optional<string?>)
                ? JsonMetadataServices.CreateValueInfo<Optional<string?>>(options, options.Converters.OfType<JsonConverter<Optional<string?>>>().Single())
                : null;
        }
    }
}
