using System.Text.Json.Nodes;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>The work grows with the document, and what is large is not therefore left out.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SchemasThatShareTheirPartsDoNotDoubleWithEveryLevel(bool isDiamond)
    {
        IReadOnlyDictionary<string, string> half = GeneratorHost.Generate(new SpecText("half.json", Levels(20, isDiamond)));
        IReadOnlyDictionary<string, string> whole = GeneratorHost.Generate(new SpecText("whole.json", Levels(40, isDiamond)));

        Assert.InRange(Size(whole), Size(half), 3 * Size(half));
        Assert.Contains(half.Values, static text => text.Contains("x must be at least 1"));
    }

    [Fact]
    public void APartThatIsSharedIsCheckedOnce()
    {
        string text = string.Concat(GeneratorHost.Generate(new SpecText("twice.json", Levels(1, isDiamond: false))).Values);
        string record = text[text.IndexOf("record L1 ", StringComparison.Ordinal)..];
        string rules = record[record.IndexOf("class __Rules", StringComparison.Ordinal)..];

        Assert.Equal(2, rules.Split("x must be at least 1").Length);
    }

    [Fact]
    public void APartThatIsSharedIsCheckedInEachTypeThatAValueCanHave()
    {
        // The long list of values has what follows written as references instead of in place.
        JsonArray values = [.. Enumerable.Range(0, 2_000).Select(static i => JsonValue.Create($"value_{i}"))];
        JsonObject union = All("Limits");
        union["type"] = new JsonArray("string", "integer");
        JsonObject schemas = new()
        {
            ["Limits"] = JsonNode.Parse("""{ "minimum": 7, "minLength": 5 }"""),
            ["Body"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["a"] = new JsonObject { ["type"] = "string", ["enum"] = values }, ["b"] = union },
            },
        };

        string text = string.Concat(GeneratorHost.Generate(new SpecText("union.json", Document("Body", schemas))).Values);

        Assert.Contains("b must be at least 7", text);
        Assert.Contains("b must have at least 5", text);
    }

    [Fact]
    public void APartThatAdmitsNullDoesNotStandForOneThatDoesNot()
    {
        JsonNode document = JsonNode.Parse("""
            {
              "openapi": "3.0.3",
              "components": { "schemas": {
                "Text": { "type": "string", "minLength": 2 },
                "Maybe": { "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Text" }] },
                "Both": { "allOf": [{ "$ref": "#/components/schemas/Maybe" }, { "$ref": "#/components/schemas/Text" }] }
              } }
            }
            """)!;
        SpecNode root = JsonReader.Read(document.ToJsonString()).Root!;
        SpecNode both = DocumentPointer.Resolve(root, "#/components/schemas/Both")!;

        Rule rule = RuleLowering.LowerText(ValiditySchemaWriter.Write(root, both));

        Assert.Equal(Truth.False, RuleEvaluator.Judge(rule, new NullValue(null)));
        Assert.Equal(Truth.True, RuleEvaluator.Judge(rule, RuleValue.From("ab")));
    }

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 1 }""", 400)]
    [InlineData("""{ "type": "string", "minLength": 1 }""", 450)]
    [InlineData("""{ "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1 } }""", 225)]
    public void ManyMembersAreAllChecked(string member, int count)
    {
        JsonObject properties = [];
        for (int i = 0; i < count; i++)
        {
            properties[$"m{i}"] = JsonNode.Parse(member);
        }

        JsonObject schemas = new() { ["Body"] = new JsonObject { ["type"] = "object", ["properties"] = properties } };
        string text = string.Concat(GeneratorHost.Run("many.json", Document("Body", schemas)).Values);

        Assert.DoesNotContain("Not checked", text);
        Assert.All(Enumerable.Range(0, count), i => Assert.Contains($"\"/m{i}\"", text));
    }

    [Theory]
    [InlineData("""{ "type": "string", "minLength": 1 }""", "\"\"", "\"a\"")]
    [InlineData("""{ "type": "string", "pattern": "^[a-z]+$", "maxLength": 9 }""", "\"A\"", "\"a\"")]
    [InlineData("""{ "type": ["integer", "null"], "minimum": 1 }""", "0", "null")]
    public async Task ManyMembersCompileAndTheirRulesHold(string member, string wrong, string right)
    {
        const int Count = 600;
        JsonObject properties = new(Enumerable.Range(0, Count).Select(i => KeyValuePair.Create<string, JsonNode?>($"m{i}", JsonNode.Parse(member))));
        JsonObject schemas = new() { ["Body"] = new JsonObject { ["type"] = "object", ["properties"] = properties } };

        Assert.Equal("/m0 /m599 True", await CompiledProgram.RunAsync(Document("Body", schemas), $$"""
            new SendRequest { M0 = {{wrong}}, M300 = {{right}}, M599 = {{wrong}} }.Validate(out var violations);
            await System.Threading.Tasks.Task.CompletedTask;
            return string.Join(' ', violations.Select(static v => v.Pointer)) + " " + new SendRequest { M0 = {{right}}, M599 = {{right}} }.Validate(out _);
            """));
    }

    [Theory]
    [InlineData("""{ "anyOf": [$, $] }""")]
    [InlineData("""{ "oneOf": [$, { "allOf": [$, { "required": ["z"] }] }] }""")]
    [InlineData("""{ "not": { "allOf": [$, $] } }""")]
    [InlineData("""{ "if": $, "then": $, "else": $ }""")]
    [InlineData("""{ "allOf": [$, { "allOf": [$, $] }], "properties": { "y": $ } }""")]
    [InlineData("""{ "dependentSchemas": { "x": $, "y": $ } }""")]
    [InlineData("""{ "type": "object", "properties": { "left": $, "right": $ } }""")]
    [InlineData("""{ "type": "array", "items": { "anyOf": [$, $] } }""")]
    public void NothingElseDoublesWithEveryLevelEither(string level)
    {
        (string half, string whole) = (Nested(12), Nested(24));
        Assert.InRange(whole.Length, half.Length / 2, 3 * half.Length);

        string Nested(int count)
        {
            JsonObject schemas = new() { ["L0"] = JsonNode.Parse("""{ "type": "object", "properties": { "x": { "type": "integer", "minimum": 1 } } }""") };
            for (int i = 1; i <= count; i++)
            {
                schemas[$"L{i}"] = JsonNode.Parse(level.Replace("$", Reference($"L{i - 1}").ToJsonString(), StringComparison.Ordinal));
            }

            Microsoft.CodeAnalysis.GeneratorDriverRunResult result = GeneratorHost.Driver(new SpecText("levels.json", Document($"L{count}", schemas))).RunGenerators(GeneratorHost.Compilation()).GetRunResult();
            Assert.All(result.Diagnostics, static d => Assert.Equal("TIR1004", d.Id));
            return string.Concat(result.Results.Single().GeneratedSources.Select(static s => s.SourceText.ToString()));
        }
    }

    [Fact]
    public void AnEnumOfFiftyThousandValuesIsAnEnum()
    {
        JsonArray values = [.. Enumerable.Range(0, 50_000).Select(static i => JsonValue.Create($"value_{i}"))];
        JsonObject kind = new() { ["type"] = "string", ["enum"] = values };
        JsonObject schemas = new() { ["Body"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["kind"] = kind } } };

        IReadOnlyDictionary<string, string> sources = GeneratorHost.Run("values.json", Document("Body", schemas));

        Assert.Contains(sources.Values, static text => text.Contains("Value49999,"));
    }

    private static int Size(IReadOnlyDictionary<string, string> sources) => sources.Values.Sum(static text => text.Length);

    private static string Levels(int count, bool isDiamond)
    {
        JsonObject schemas = new()
        {
            ["L0"] = JsonNode.Parse("""{ "type": "object", "required": ["x"], "properties": { "x": { "type": "integer", "minimum": 1 } } }"""),
        };
        for (int i = 1; i <= count; i++)
        {
            if (isDiamond)
            {
                schemas[$"A{i}"] = All($"L{i - 1}");
                schemas[$"B{i}"] = All($"L{i - 1}");
            }

            schemas[$"L{i}"] = isDiamond ? All($"A{i}", $"B{i}") : All($"L{i - 1}", $"L{i - 1}");
        }

        return Document($"L{count}", schemas);
    }

    private static JsonObject All(params string[] names) => new()
    {
        ["allOf"] = new JsonArray([.. names.Select(static name => Reference(name))]),
    };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private static string Document(string body, JsonObject schemas) => new JsonObject
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject { ["title"] = "Limits", ["version"] = "1" },
        ["paths"] = new JsonObject
        {
            ["/a"] = new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["operationId"] = "send",
                    ["requestBody"] = new JsonObject
                    {
                        ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference(body) } },
                    },
                    ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "ok" } },
                },
            },
        },
        ["components"] = new JsonObject { ["schemas"] = schemas },
    }.ToJsonString();
}
