using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tir.ModelEndpoints;
using TirGen.Records;

namespace TirGen.Contexts.Tests.Hosting;

/// <summary>The context where programs use one.</summary>
public sealed class UsageTests
{
    private const string Policy = """{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":20}],"later":[1]}""";

    [Fact]
    public void Reflection_is_off()
    {
        Assert.False(JsonSerializer.IsReflectionEnabledByDefault);
        Assert.Throws<InvalidOperationException>(static () => JsonSerializer.Serialize(new Restart()));
    }

    [Fact]
    public void Works_alone()
    {
        AutoScalePolicy policy = JsonSerializer.Deserialize(Policy, ModelEndpointsJsonContext.Default.AutoScalePolicy)!;
        Assert.Equal(8, policy.MaxReplicas);
        Assert.Equal(Policy, JsonSerializer.Serialize(policy, ModelEndpointsJsonContext.Default.AutoScalePolicy));
        Assert.Same(ModelEndpointsJsonContext.Default.AutoScalePolicy, ModelEndpointsJsonContext.Default.AutoScalePolicy);
    }

    [Fact]
    public void Works_in_a_chain_with_a_context_of_System_Text_Json()
    {
        JsonSerializerOptions options = new() { TypeInfoResolverChain = { OwnJsonContext.Default, ModelEndpointsJsonContext.Default } };
        Assert.Equal("""{"Title":"t"}""", JsonSerializer.Serialize(new Own("t"), options));
        AutoScalePolicy policy = JsonSerializer.Deserialize<AutoScalePolicy>(Policy, options)!;
        Assert.Equal("later", Assert.Single(policy.AdditionalProperties!).Key);
        Assert.Equal(Policy, JsonSerializer.Serialize(policy, options));
        Assert.Same(ModelEndpointsJsonContext.Default, options.GetTypeInfo(typeof(AutoScalePolicy)).OriginatingResolver);
    }

    [Fact]
    public void Works_without_a_context_of_TirGen()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        Holder holder = JsonSerializer.Deserialize<Holder>($$"""{"Policy":{{Policy}},"Metrics":["custom"],"Type":"limit"}""", options)!;
        Assert.Equal(8, holder.Policy.MaxReplicas);
        Assert.Equal([ScalingMetric.Custom], holder.Metrics);
        Assert.Equal($$"""{"Policy":{{Policy}},"Metrics":["custom"],"Type":"limit"}""", JsonSerializer.Serialize(holder, options));
    }

    [Fact]
    public async Task Reads_from_a_stream_and_from_text_that_is_more_than_JSON()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = ModelEndpointsJsonContext.Default, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, DefaultBufferSize = 16 };
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(Policy));
        Assert.Equal(8, (await JsonSerializer.DeserializeAsync<AutoScalePolicy>(stream, options, TestContext.Current.CancellationToken))!.MaxReplicas);
        Assert.Equal(2, JsonSerializer.Deserialize<AutoScalePolicy>("""{"min_replicas":1,/* bound */"max_replicas":2,}""", options)!.MaxReplicas);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(stream.ToArray()), JsonSerializer.Serialize(JsonSerializer.Deserialize<AutoScalePolicy>(Policy, options), options));
    }

    [Fact]
    public void Reads_strictly_where_unmapped_members_are_disallowed()
    {
        ModelEndpointsJsonContext strict = new(new JsonSerializerOptions { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow });
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(Policy, strict.AutoScalePolicy));
        Assert.Equal(2, JsonSerializer.Deserialize("""{"min_replicas":1,"max_replicas":2}""", strict.AutoScalePolicy)!.MaxReplicas);
    }

    [Fact]
    public void A_converter_of_the_options_comes_first()
    {
        ModelEndpointsJsonContext context = new(new JsonSerializerOptions { Converters = { new PolicyAsText(), new Refusing() } });
        Assert.Equal("\"1 to 2\"", JsonSerializer.Serialize(new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 2 }, context.AutoScalePolicy));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new Restart(), context.Restart));
    }

    [Fact]
    public void Describes_itself_as_a_JSON_schema()
    {
        JsonObject schema = ApiJson.Schema<AutoScalePolicy>();
        Assert.Equal(["min_replicas", "max_replicas"], schema["required"]!.AsArray().Select(static n => (string)n!));
        Assert.Contains("rules", schema["properties"]!.AsObject().Select(static p => p.Key));
    }

    [Fact]
    public void Numbers_in_answers_may_be_texts()
    {
        Assert.Equal(8, JsonSerializer.Deserialize("""{"min_replicas":"1","max_replicas":"8"}""", ModelEndpointsJsonContext.Default.AutoScalePolicy)!.MaxReplicas);
        JsonSerializerOptions options = new() { TypeInfoResolver = new OptionalNumbers() };
        Assert.Equal(-7, JsonSerializer.Deserialize<Optional<int?>>("\"-7\"", options).Value);
        Assert.Equal(7, JsonSerializer.Deserialize<Optional<int?>>("7", options).Value);
        Assert.True(JsonSerializer.Deserialize<Optional<int?>>("null", options) is { IsSet: true, Value: null });
        foreach (string wrong in new[] { "\"\"", "\" 7\"", "\"7 \"", "\"null\"", "\"7x7\"", "\"7.5\"", "true" })
        {
            Assert.Equal("$", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Optional<int?>>(wrong, options)).Path);
        }
    }

    [Fact]
    public void A_wrong_value_is_kept_and_named()
    {
        AutoScalePolicy policy = JsonSerializer.Deserialize("""{"min_replicas":1,"max_replicas":2,"rules":[{"metric":"cpus","value":1}]}""", ModelEndpointsJsonContext.Default.AutoScalePolicy)!;
        Assert.Equal(["metric"], ApiJson.Misfits(policy.Rules![0]));
        Assert.Equal("""{"min_replicas":1,"max_replicas":2,"rules":[{"metric":"cpus","value":1}]}""", JsonSerializer.Serialize(policy, ModelEndpointsJsonContext.Default.AutoScalePolicy));
        JsonException exception = Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize("\"cpus\"", ModelEndpointsJsonContext.Default.ScalingMetric));
        Assert.Contains("\"concurrency\"", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"min_replicas":1,"max_replicas":2,"note":"\ud83d x"}""")]
    [InlineData("""{"min_replicas":1,"max_replicas":2,"note":["a\\","\udE00"]}""")]
    [InlineData("""{"min_replicas":1,"max_replicas":2,"note":"\uD83D\uDE80 \\ud83d"}""")]
    public void What_is_kept_is_written_as_it_came_with_half_a_surrogate_pair_too(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, ModelEndpointsJsonContext.Default.AutoScalePolicy)!, ModelEndpointsJsonContext.Default.AutoScalePolicy));

    private sealed class OptionalNumbers : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(Optional<int?>) ? JsonMetadataServices.CreateValueInfo<Optional<int?>>(options, new OptionalConverter<int?>())
            : type == typeof(int?) ? JsonMetadataServices.CreateValueInfo<int?>(options, JsonMetadataServices.GetNullableConverter<int>(options))
            : type == typeof(int) ? JsonMetadataServices.CreateValueInfo<int>(options, JsonMetadataServices.Int32Converter)
            : null;
    }

    private sealed record Holder(AutoScalePolicy Policy, IReadOnlyList<ScalingMetric> Metrics, ConditionType? Type);

    private sealed class PolicyAsText : JsonConverter<AutoScalePolicy>
    {
        public override AutoScalePolicy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, AutoScalePolicy value, JsonSerializerOptions options) => writer.WriteStringValue($"{value.MinReplicas} to {value.MaxReplicas}");
    }

    private sealed class Refusing : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Restart);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => null;
    }
}
