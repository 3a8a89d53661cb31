using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Tests.Names;

/// <summary>Whatever a document calls its parts, the result compiles: a generated helper gives way, and not the member.</summary>
public sealed partial class NameTests
{
    private static readonly string[] Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "add", "alias", "and", "args", "ascending", "async",
        "await", "by", "descending", "dynamic", "equals", "extension", "field", "file", "from", "get", "global", "group", "init", "into", "join", "let", "managed",
        "nameof", "nint", "not", "notnull", "nuint", "on", "or", "orderby", "partial", "record", "remove", "required", "scoped", "select", "set", "unmanaged", "value",
        "var", "when", "where", "with", "yield", "allows",
    ];

    private static readonly string[] Odd =
    [
        "1", "12ab", "-1", "+", "$", "", " ", "_", "__", "___set", "a b", "a-b", "a.b", "a/b", "a[b]", "{a}", "#a", "@a", "é", "e\u0301", "ß", "ı", "İ", "日本", "имя", "١٢",
        "a\u200Db", "a\u00ADb", "\u0301", "😀", "a😀b", "\uD800", "a\nb", "a\"b", "a\\b", "*/", "//", "<a>", "value__", "op_Implicit", ".ctor", "%41",
        "Guid", "DateOnly", "DateTimeOffset", "Dictionary", "List", "Task", "CancellationToken", "HttpClient", "Exception", "Attribute", "Enum", "Math", "Nullable", "Span", "Memory", "Uri",
        "Version", "Random", "Console", "Environment", "Convert", "Lazy", "Tuple", "Index", "Range", "Utf8JsonWriter", "JsonElement", "JsonTypeInfo", "IEquatable", "StringComparer",
        new string('a', 1000), new string('a', 999) + "b", new string('Z', 511), string.Concat(Enumerable.Repeat("a_", 500)),
    ];

    /// <summary>A thousand names: C#'s own, every word of generated code in the styles of documents, and what no language calls anything.</summary>
    private static readonly Lazy<string[]> Thousand = new(static () =>
        [.. Odd.Concat(Keywords).Concat(OurNames()).Distinct(StringComparer.Ordinal).Take(1_200)]);

    [Fact]
    public void ThereAreAThousand()
    {
        Assert.InRange(Thousand.Value.Length, 1_000, 1_200);
        string[] expected = ["write", "set", "_set", "is_created", "to_content", "write_to_rented", "try_write", "validate", "equals", "fixed_bytes", "header0", "url", "violations"];
        Assert.Empty(expected.Except(Thousand.Value));
    }

    [Fact]
    public void MembersOfBodiesOfEveryKind()
    {
        JsonObject members = [];
        JsonArray required = [];
        JsonNode[] types =
        [
            Parse("""{"type":"string"}"""), Parse("""{"type":"integer"}"""), Parse("""{"type":"array","items":{"type":"string"}}"""),
            Parse("""{"type":["array","null"],"items":{"type":"integer"}}"""), Parse("""{"type":["boolean","null"]}"""), Parse("""{"type":"object","properties":{"a":{"type":"string"}}}"""),
        ];
        for (int i = 0; i < Thousand.Value.Length; i++)
        {
            members[Thousand.Value[i]] = types[i % types.Length].DeepClone();
            if (i % 3 == 0)
            {
                required.Add(Thousand.Value[i]);
            }
        }

        JsonObject schema = new() { ["type"] = "object", ["required"] = required, ["additionalProperties"] = true, ["properties"] = members };
        JsonObject texts = new(Thousand.Value.Where(static (_, i) => i % 3 == 0).Select(static n => KeyValuePair.Create<string, JsonNode?>(n, Parse("""{"type":"string"}"""))));
        JsonObject simple = new() { ["type"] = "object", ["required"] = required.DeepClone(), ["properties"] = texts };
        AssertCompiles(Document(new()
        {
            ["/json"] = Post("sendJson", "application/json", Reference("Bag")),
            ["/form"] = Post("sendForm", "application/x-www-form-urlencoded", Reference("Plain")),
            ["/multipart"] = Post("sendMultipart", "multipart/form-data", Reference("Plain")),
        }, new() { ["Bag"] = schema, ["Plain"] = simple }));
    }

    [Theory]
    [InlineData("query")]
    [InlineData("header")]
    [InlineData("cookie")]
    [InlineData("path")]
    [InlineData("option")]
    public void ParametersInEveryPlace(string place)
    {
        string where = place == "option" ? "query" : place;
        string[] names = [.. Thousand.Value.Where(n => place != "path" || n.AsSpan().IndexOfAny("{}/?#") < 0 && n.Length > 0).Take(place == "path" ? 400 : int.MaxValue)];
        JsonArray parameters = [];
        foreach (string name in names)
        {
            JsonObject parameter = new() { ["name"] = name, ["in"] = where, ["schema"] = Parse(parameters.Count % 2 == 0 || place == "cookie" ? """{"type":"string"}""" : """{"type":"array","items":{"type":"integer"}}""") };
            // A required header whose name is none costs the operation.
            bool canBeRequired = place != "header" || (name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_'));
            if (place == "path" || (canBeRequired && parameters.Count % 3 == 0))
            {
                parameter["required"] = true;
            }

            if (place == "option")
            {
                parameter["x-client-option"] = true;
            }

            parameters.Add(parameter);
        }

        string path = place == "path" ? string.Concat(names.Select(static n => "/{" + n + "}")) : "/things";
        JsonObject post = Post("call", "application/json", Parse("""{"type":"object","properties":{"a":{"type":"string"}}}"""));
        ((JsonObject)post["post"]!)["parameters"] = parameters;
        AssertCompiles(Document(new() { [path] = post }, []));
    }

    [Theory]
    [InlineData("object")]
    [InlineData("enum")]
    [InlineData("open")]
    [InlineData("union")]
    [InlineData("alternatives")]
    public void SchemasOperationsTagsAndValues(string kind)
    {
        JsonObject paths = [];
        JsonObject schemas = new()
        {
            ["Left"] = Parse("""{"type":"object","required":["kind"],"properties":{"kind":{"type":"string","const":"Left"}}}"""),
            ["Right"] = Parse("""{"type":"object","required":["kind"],"properties":{"kind":{"type":"string","const":"Right"}}}"""),
        };
        JsonArray values = new([.. Thousand.Value.Select(static n => (JsonNode)n)]);
        schemas["AllValues"] = new JsonObject { ["type"] = "string", ["enum"] = values, ["x-enum-open"] = kind == "open" };
        // All names for one kind, our own for the others: they are what can clash.
        string[] names = kind == "object" ? Thousand.Value : [.. Keywords.Concat(OurNames()).Distinct(StringComparer.Ordinal).Where(static (_, i) => i % 3 == 0)];
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[i];
            string key = name.Length == 0 || schemas.ContainsKey(name) ? "schema " + name + i : name;
            schemas[key] = kind switch
            {
                "object" => new JsonObject { ["type"] = "object", ["required"] = new JsonArray(name), ["properties"] = new JsonObject { [name] = Parse("""{"type":"string"}"""), [name + "2"] = Parse("""{"type":"array","items":{"type":"integer"}}""") } },
                "enum" or "open" => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(name, name + "2"), ["x-enum-open"] = kind == "open" },
                "union" => Parse("""{"oneOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]}"""),
                _ => Parse("""{"oneOf":[{"$ref":"#/components/schemas/Left"},{"$ref":"#/components/schemas/Right"}],"discriminator":{"propertyName":"kind"}}"""),
            };
            if (i % 4 != 0)
            {
                // An operation is dear to compile; its names are those of its schema.
                continue;
            }

            JsonObject post = Post(name, "application/json", new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [name] = Reference(key) } });
            ((JsonObject)post["post"]!)["tags"] = new JsonArray(name);
            paths["/" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)] = post;
        }

        AssertCompiles(Document(paths, schemas));
    }

    [Fact]
    public void TheHelperGivesWayAndNotTheMember()
    {
        IReadOnlyDictionary<string, string> sources = AssertCompiles("""
            {"openapi":"3.0.3","info":{"title":"Rights","version":"1"},
             "paths":{"/rights":{"post":{"operationId":"grant","requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Right"}}}},"responses":{"204":{"description":"ok"}}}}},
             "components":{"schemas":{"Right":{"type":"object","properties":{"read":{"type":"boolean"},"write":{"type":"boolean"},"set":{"type":"string"},"is_created":{"type":"string"},"write_to_rented":{"type":"string"},"fixed_bytes":{"type":"string"},"to_content":{"type":"string"}}}}}}
            """);
        string all = string.Concat(sources.Values);
        Assert.All(["bool? Write {", "string? Set {", "string? IsCreated {", "string? WriteToRented {", "string? FixedBytes {"], member => Assert.Contains("public " + member, all, StringComparison.Ordinal));
        // Callers know this method by its name.
        Assert.Contains("public string? ToContentValue {", all, StringComparison.Ordinal);
    }

    /// <summary>The words of generated code, each as documents would write it.</summary>
    private static IEnumerable<string> OurNames()
    {
        string code = string.Concat(GeneratorHost.Run("requests.yaml", GeneratorHost.ReadResource("requests.yaml")).OrderBy(static s => s.Key, StringComparer.Ordinal).Select(static s => Comments().Replace(s.Value, "")));
        IEnumerable<string> words = Words().Matches(code).Select(static m => m.Value.TrimStart('_')).Where(static w => w.Length > 0)
            .GroupBy(static w => w, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).Select(static g => g.Key).Take(400);
        string[] own = [.. OwnNames.Object, .. OwnNames.Url, .. OwnNames.Options, .. OwnNames.OpenEnum, "Write", "Set", "IsCreated", "WriteToRented", "Fill", "Rent", "Body", "WritePart1", "FixedBytes", "Header0", "Header1", "Url", "Violations"];
        foreach (string word in own.Concat(words).Select(Identifiers.Camel).Distinct(StringComparer.Ordinal))
        {
            yield return word;
            yield return Capital().Replace(word, "_$0").ToLowerInvariant();
            yield return "_" + word;
        }
    }

    private static IReadOnlyDictionary<string, string> AssertCompiles(string document)
    {
        GeneratorDriver driver = GeneratorHost.Driver(new SpecText("names.json", document)).RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(), out Compilation output, out _);
        Assert.Empty(output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Info && d.Id != "CS8019").Take(12));
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Empty(result.Diagnostics.Where(static d => d.Id.StartsWith("TIR9", StringComparison.Ordinal)));
        Assert.NotEmpty(result.GeneratedSources);
        return result.GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());
    }

    private static string Document(JsonObject paths, JsonObject schemas) => new JsonObject
    {
        ["openapi"] = "3.1.0",
        ["info"] = Parse("""{"title":"Names","version":"1"}"""),
        ["paths"] = paths,
        ["components"] = new JsonObject { ["schemas"] = schemas },
    }.ToJsonString();

    private static JsonObject Post(string id, string media, JsonNode schema) => new()
    {
        ["post"] = new JsonObject
        {
            ["operationId"] = id,
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [media] = new JsonObject { ["schema"] = schema } } },
            ["responses"] = Parse("""{"204":{"description":"Done."}}"""),
        },
    };

    private static JsonObject Reference(string name) =>
        new() { ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) };

    private static JsonNode Parse(string json) => JsonNode.Parse(json)!;

    [GeneratedRegex("""//.*|"(?:[^"\\]|\\.)*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Comments();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Words();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
