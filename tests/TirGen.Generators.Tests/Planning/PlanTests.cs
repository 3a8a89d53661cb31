using System.Reflection;
using TirGen.Generators.Code;
using TirGen.Generators.Planning;
using TirGen.Generators.Planning.Contexts;
using TirGen.Generators.Planning.Objects;
using TirGen.Generators.Planning.Operations;
using TirGen.Generators.Tests.Corpus;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Yaml;

namespace TirGen.Generators.Tests.Planning;

/// <summary>What a document becomes is decided by the document alone, and two decisions are equal by what they say.</summary>
public sealed class PlanTests
{
    private static readonly EmissionOptions Options = new("Sample.Api", IsPublic: true, HasHttpClientFactory: true) { HasInterface = true, Contexts = ContextScope.Operations };

    public static TheoryData<string> Documents => [.. CorpusFolder.Documents.Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void TwoReadingsOfADocumentComeToTheSame(string document)
    {
        string path = Path.Combine(CorpusFolder.Path, document);
        string text = File.ReadAllText(path);

        IReadOnlyList<object> first = Plans(path, text);
        IReadOnlyList<object> second = Plans(path, text);

        Assert.NotEmpty(first);
        Assert.Equal(first.Count, second.Count);
        Assert.All(first.Zip(second), static both =>
        {
            Assert.NotSame(both.First, both.Second);
            Assert.True(both.First.Equals(both.Second), $"{both.First} and {both.Second}");
            Assert.Equal(both.First.GetHashCode(), both.Second.GetHashCode());
        });
    }

    [Theory]
    [InlineData("\"y\": {\"type\":\"string\"}", "\"y\": {\"type\":\"string\",\"minLength\":2}", "Shared")]
    [InlineData("\"y\": {\"type\":\"string\"}", "\"y\": {\"type\":\"integer\"}", "Shared")]
    [InlineData("\"required\":[\"y\"]", "\"required\":[]", "Shared")]
    [InlineData("\"maximum\":9", "\"maximum\":8", "Call")]
    [InlineData("/calls/{id}", "/called/{id}", "Call")]
    public void AChangeIsSeenInWhatItConcerns(string before, string after, string concerned)
    {
        const string Document = """
            {"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{
            "/calls/{id}":{"put":{"operationId":"call","parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"integer","maximum":9}}],
              "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Shared"}}}},"responses":{"200":{"description":"ok"}}}},
            "/other":{"get":{"operationId":"other","responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Answer"}}}}}}}},
            "components":{"schemas":{"Shared":{"type":"object","required":["y"],"properties":{"y": {"type":"string"}}},"Answer":{"type":"object","properties":{"z":{"type":"boolean"}}}}}}
            """;
        Assert.Contains(before, Document, StringComparison.Ordinal);

        IEnumerable<object> changed = Own(Document).Zip(Own(Document.Replace(before, after, StringComparison.Ordinal))).Where(static both => !both.First.Equals(both.Second)).Select(static both => both.First);

        Assert.Equal([concerned], changed.Select(static plan => plan is OperationPlan operation ? operation.Model.Name : ((ObjectPlan)plan).Model.Name));

        static IEnumerable<object> Own(string text) => Plans("a.json", text).Where(static plan => plan is ObjectPlan or OperationPlan);
    }

    [Fact]
    public void EveryPartOfAPlanIsEqualByValue()
    {
        IEnumerable<(Type Owner, PropertyInfo Property)> parts = typeof(ObjectPlan).Assembly.GetTypes()
            .Concat(typeof(ApiModel).Assembly.GetTypes())
            .Where(static type => type is { IsAbstract: false, IsEnum: false } && IsOfTheModelOrItsPlan(type) && type.GetMethod("<Clone>$") is not null)
            .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => (type, property)))
            // What is computed of the others has no field and is never compared.
            .Where(static part => part.type.GetField($"<{part.property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

        Assert.NotEmpty(parts);
        Assert.All(parts, static part => Assert.True(IsEqualByValue(part.Property.PropertyType), $"{part.Owner.Name}.{part.Property.Name} is a {part.Property.PropertyType}."));
    }

    private static bool IsOfTheModelOrItsPlan(Type type) =>
        type.Namespace is { } name && (name == typeof(ApiModel).Namespace || name.StartsWith(typeof(SchemaPart).Namespace!, StringComparison.Ordinal));

    private static bool IsEqualByValue(Type type) =>
        type.IsEnum || Nullable.GetUnderlyingType(type) is { } value && IsEqualByValue(value)
        || type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>) && i.GetGenericArguments()[0].IsAssignableFrom(type));

    private static IReadOnlyList<object> Plans(string path, string text)
    {
        ApiModel model = ApiParser.Parse(SpecReader.Read(path, text).Root!, Options.ReservedNames).Model!;
        return
        [
            .. SchemaPart.Of(model),
            .. model.Schemas.OfType<ObjectModel>().Select(static schema => ObjectPlan.Of(schema, Options)),
            .. model.Schemas.OfType<PolymorphicModel>().Select(static schema => PolymorphicPlan.Of(schema, Options)),
            .. OperationPlan.Of(model, Options),
            .. ContextPlan.Of(model, Options),
            ClientPlan.Of(model),
        ];
    }
}
