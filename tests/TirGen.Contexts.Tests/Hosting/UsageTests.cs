using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tir.ModelEndpoints;
using TirGen.Serialization;

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
    public void Modifiers_see_its_members()
    {
        JsonSerializerOptions options = new()
        {
            TypeInfoResolver = ModelEndpointsJsonContext.Default.WithAddedModifier(static info =>
            {
                foreach (JsonPropertyInfo member in info.Properties)
                {
                    member.Name = member.Name.ToUpperInvariant();
                }
            }),
        };
        Assert.Equal("""{"METRIC":"concurrency","VALUE":20}""", JsonSerializer.Serialize(new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 20 }, options));
    }

    [Fact]
    public void A_converter_of_the_options_comes_first()
    {
        ModelEndpointsJsonContext context = new(new JsonSerializerOptions { Converters = { new UpperCaseMetric(), new Refusing() } });
        Assert.Equal("""{"metric":"CONCURRENCY","value":20}""", JsonSerializer.Serialize(new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 20 }, context.ScalingRule));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new Restart(), context.Restart));
    }

    [Fact]
    public void Describes_itself_as_a_JSON_schema()
    {
        JsonNode schema = ModelEndpointsJsonContext.Default.AutoScalePolicy.GetJsonSchemaAsNode();
        Assert.Equal(["min_replicas", "max_replicas"], schema["required"]!.AsArray().Select(static n => (string)n!));
        Assert.Contains("rules", schema["properties"]!.AsObject().Select(static p => p.Key));
        foreach (JsonTypeInfo info in typeof(ModelEndpointsJsonContext).GetProperties()
            .Where(static p => p.PropertyType.IsAssignableTo(typeof(JsonTypeInfo)))
            .Select(static p => (JsonTypeInfo)p.GetValue(ModelEndpointsJsonContext.Default)!))
        {
            Assert.NotNull(info.GetJsonSchemaAsNode());
        }
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
    public void A_wrong_value_is_named_with_its_place()
    {
        JsonException exception = Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize(
            "{\"min_replicas\":1,\"max_replicas\":2,\n\"rules\":[{\"metric\":\"cpus\",\"value\":1}]}", ModelEndpointsJsonContext.Default.AutoScalePolicy));
        Assert.Equal(("$.rules[0].metric", 1L), (exception.Path, exception.LineNumber));
        Assert.Contains("\"concurrency\"", exception.Message, StringComparison.Ordinal);
    }

    private sealed class OptionalNumbers : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(Optional<int?>) ? JsonMetadata.Optional<int?>(options)
            : type == typeof(int?) ? JsonMetadata.Nullable<int>(options)
            : type == typeof(int) ? JsonMetadata.Value<int>(options, JsonMetadataServices.Int32Converter)
            : null;
    }

    private sealed class UpperCaseMetric : JsonConverter<ScalingMetric>
    {
        public override ScalingMetric Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ScalingMetric value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString().ToUpperInvariant());
    }

    private sealed class Refusing : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Restart);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => null;
    }
}
