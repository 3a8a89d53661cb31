using System.Globalization;
using System.Text;
using System.Text.Json;
using TirGen.Records;

namespace TirGen.Tests.Reading;

/// <summary>The reader and System.Text.Json's judge the same texts to be JSON, and read the same out of them.</summary>
public sealed class ReaderDifferentialTests
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "null", "true", "false", "\"x\"", "1.5", "-0", "1e5", "01", "\"\\ud800\"", "\"\\u00e9\"", "{}", "[]", "[1,2]", "{\"a\":1}", ",", ":", "}", "]", "\"", "\\", " ", "\n",
            "\"count\":5", "\"count\"", "\"size\":\"large\"", "\u00E9", "9223372036854775808", "\"unknown\":{\"b\":[]}", "-", ".", "e", "tru",
        }.Select(Encoding.UTF8.GetBytes),
        [0x00], [0x1F], [0x7F], [0x80], [0xC3], [0xFF], [0xED, 0xA0, 0x80],
    ];

    private static readonly string[] Seeds =
    [
        """{"text":"some text, longer than a vector has room for","count":12,"long_number":-5,"ratio":0.25,"is_on":true,"numbers":[1,2,3],"inner":{"count":3,"size":"small"},"map":{"a":{"count":1},"b":{"count":2}}}""",
        """{ "na\u00EFve name" : "\u00E9\u20AC" , "count" : 1 , "free" : [ { "x" : null } , [ ] ] , "when" : "2026-11-29T08:00:00Z" }""",
        """{"maybe":null,"day":"2026-11-29","id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","bytes":"AQIDBA==","any":{"k":[1,"\"\\\/\b\f\n\r\t"]},"fixed":"only","count":"7"}""",
    ];

    [Fact]
    public void MutatedTexts()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("TIRGEN_SEED"), CultureInfo.InvariantCulture, out int given) ? given : 20261129;
        int rounds = int.TryParse(Environment.GetEnvironmentVariable("TIRGEN_READER_ROUNDS"), CultureInfo.InvariantCulture, out int more) ? more : 60_000;
        Random random = new(seed);
        int accepted = 0;
        for (int round = 0; round < rounds; round++)
        {
            byte[] text = Mutate(Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]), random);
            bool isJson = IsObject(text, out JsonDocument? document);
            using (document)
            {
                if (Read(text) is not { } read)
                {
                    Assert.False(isJson, $"round {round} of seed {seed}: refused {Encoding.Latin1.GetString(text)}");
                    continue;
                }

                Assert.True(isJson, $"round {round} of seed {seed}: accepted {Encoding.Latin1.GetString(text)}");
                accepted++;
                Compare(document!.RootElement, read, $"round {round} of seed {seed}: {Encoding.UTF8.GetString(text)}");
            }
        }

        Assert.InRange(accepted, rounds / 20, rounds);
    }

    /// <summary>Every member stands either in its property or among what is kept.</summary>
    private static void Compare(JsonElement json, Any read, string what)
    {
        Dictionary<string, JsonElement> last = [];
        foreach (JsonProperty member in json.EnumerateObject())
        {
            string? name = Name(member);
            if (name is null)
                return;
            last[name] = member.Value;
        }

        foreach ((string name, JsonElement value) in last)
        {
            if (read.AdditionalProperties?.TryGetValue(name, out JsonElement kept) == true)
            {
                Assert.True(kept.GetRawText() == value.GetRawText(), $"{what}: {name}");
                continue;
            }

            string? found = name switch
            {
                "text" => read.Text is { } text ? JsonSerializer.Serialize(text) : "null",
                "count" => read.Count.ToString(CultureInfo.InvariantCulture),
                "long_number" => read.LongNumber?.ToString(CultureInfo.InvariantCulture) ?? "null",
                "is_on" => read.IsOn switch { true => "true", false => "false", _ => "null" },
                _ => null,
            };
            if (found is null)
                continue;
            string expected = value.ValueKind switch
            {
                JsonValueKind.String when name == "text" => JsonSerializer.Serialize(value.GetString()),
                JsonValueKind.String => Whole(value.GetString()!),
                JsonValueKind.Number => Whole(value.GetRawText()),
                _ => value.GetRawText(),
            };
            Assert.True(expected == found, $"{what}: {name} is {found} and not {expected}");
        }
    }

    private static string Whole(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture);

    private static string? Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Any? Read(byte[] text)
    {
        try
        {
            return ApiJson.Read<Any>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsObject(byte[] text, out JsonDocument? document)
    {
        document = null;
        try
        {
            if (!System.Text.Unicode.Utf8.IsValid(text))
                return false;
            document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] Mutate(byte[] text, Random random)
    {
        List<byte> bytes = [.. text];
        for (int i = random.Next(3); i >= 0; i--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(3))
            {
                case 0 when at < bytes.Count:
                    bytes.RemoveRange(at, Math.Min(1 + random.Next(4), bytes.Count - at));
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
