using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CsCheck;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>TirGen's contexts against System.Text.Json's own generator over plain classes with the same members.</summary>
public sealed class OracleTests
{
    private static readonly JsonSerializerOptions[] Variants =
    [
        new(),
        new() { WriteIndented = true },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip },
    ];

    public static TheoryData<string> Names() => [.. Documents.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_same_bytes_and_reads_the_same_values(string document)
    {
        OracleModel model = OracleModel.Of(document);
        (Type Ours, Type Theirs)[] records = [.. model.Types.Select(type => (type, model.Plain(type))).Where(static pair => pair.Item2 is not null).Select(static pair => (pair.type, pair.Item2!))];
        (JsonSerializerContext Ours, JsonSerializerContext Theirs)[] pairs = [.. Variants.Select(v => (model.Context(v), model.Reference(v)))];
        Gen.Int.Sample(
            seed =>
            {
                (Type type, Type plain) = records[(int)((uint)seed % (uint)records.Length)];
                object value = new RandomValues(seed).Create(type);
                foreach ((JsonSerializerContext ours, JsonSerializerContext theirs) in pairs)
                {
                    JsonSerializerOptions options = ours.Options;
                    byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, type, ours);
                    Assert.Equal(Text(Again(json, plain, theirs), options), Text(json, options));
                    Assert.Equal(Text(json, options), Text(Again(json, type, ours), options));
                    byte[] mutated = Mutation.Apply(json, seed);
                    // System.Text.Json looks at the bytes of a text only when it needs them.
                    if (Utf8.IsValid(mutated) && TryAgain(mutated, plain, theirs) is { } expected)
                    {
                        byte[] actual = Again(mutated, type, ours);
                        Assert.True(AreEqual(expected, actual), $"{type.Name}, seed {seed}:\n{Text(mutated, options)}\n{Text(expected, options)}\n{Text(actual, options)}");
                    }
                }
            },
            iter: document == Documents.Tir ? 4_000 : 1_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_no_JSON_is_refused_by_both(string document)
    {
        OracleModel model = OracleModel.Of(document);
        JsonSerializerContext ours = model.Context(new JsonSerializerOptions());
        for (int seed = 0; seed < 2_000; seed++)
        {
            Type type = model.Types[seed % model.Types.Count];
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(new RandomValues(seed).Create(type), type, ours);
            byte[] mutated = Mutation.Apply(json, seed);
            if (!IsJson(mutated))
            {
                Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(mutated, type, ours));
            }
        }
    }

    private static bool IsJson(byte[] text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] Again(byte[] json, Type type, JsonSerializerContext context) =>
        JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(json, type, context), type, context);

    private static byte[]? TryAgain(byte[] json, Type type, JsonSerializerContext context)
    {
        try
        {
            return Again(json, type, context);
        }
        catch (JsonException)
        {
            // What does not fit a type is System.Text.Json's error, and kept by ours.
            return null;
        }
    }

    /// <summary>JSON as the options have it written; a fragment keeps the spelling in which it came.</summary>
    private static string Text(byte[] json, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = options.ReadCommentHandling });
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = options.WriteIndented, Encoder = options.Encoder }))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static bool AreEqual(byte[] expected, byte[] actual)
    {
        try
        {
            return JsonNode.DeepEquals(Known(JsonNode.Parse(expected)), Known(JsonNode.Parse(actual)));
        }
        catch (ArgumentException)
        {
            // A name that comes twice in JSON that no type describes is kept so by both; the node model has no room for it.
            return true;
        }
    }

    /// <summary>
    /// Without nulls: where the document has none, System.Text.Json drops a null and TirGen keeps it. And with numbers for texts that spell one: the
    /// converter of an optional number reads them everywhere, a record that is only sent keeps them as they came.
    /// </summary>
    private static JsonNode? Known(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members.ToArray())
            {
                if (value is null)
                {
                    members.Remove(name);
                }
                // As it is written: half of a surrogate pair has no text.
                else if (value is JsonValue text && text.ToJsonString() is ['"', .. var spelt, '"'] && long.TryParse(spelt, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
                {
                    members[name] = number;
                }
                else
                {
                    Known(value);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Known(item);
            }
        }

        return node;
    }
}
