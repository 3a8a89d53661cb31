using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TirGen.Requests;

/// <summary>Makes texts and numbers within, or just beyond, the bounds of a schema.</summary>
internal sealed class ScalarValues(Random random, int bent)
{
    private static readonly string[] Anything =
        ["a", "Z", "0", " ", "\"", "\\", "/", "<", "&", "'", "+", "%", "#", "?", "=", ";", ",", ".", "\n", "\t", "\u0001", "\u007f", "é", "日", "\u2028", "\U0001F680"];

    private static readonly string[] Plain = ["a", "Z", "0", "-", "_", "x"];

    private const int MostTries = 200;

    /// <summary>Longer bounds are kept: a text beyond one of megabytes would say nothing that a shorter one does not.</summary>
    private const int LongestBent = 10_000;

    public JsonNode Text(MergedSchema schema, TextPlace place)
    {
        if ((string?)schema["pattern"] is { } pattern)
        {
            return Matching(pattern, schema, place);
        }

        switch ((string?)schema["format"])
        {
            case "date-time":
                DateTimeOffset time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(30 * random.Next(-4, 5))).AddSeconds(random.Next(100_000_000));
                return time.ToString(random.Next(2) == 0 ? "yyyy-MM-ddTHH:mm:sszzz" : "yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
            case "date":
                return new DateOnly(2026, 1, 1).AddDays(random.Next(3_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case "time":
                return $"{random.Next(24):00}:{random.Next(60):00}:{random.Next(60):00}Z";
            case "uuid":
                byte[] bytes = new byte[16];
                random.NextBytes(bytes);
                return new Guid(bytes).ToString();
            case "byte":
                byte[] content = new byte[random.Next(12)];
                random.NextBytes(content);
                return Convert.ToBase64String(content);
            case "uri" or "url" or "uri-reference":
                return $"https://example.com/{random.Next(1000)}?q=%20";
            case "ipv4":
                return $"192.0.2.{random.Next(256)}";
            case "ipv6":
                return $"2001:db8::{random.Next(0x10000):x}";
            case "email":
                return $"name{random.Next(1000)}@example.com";
        }

        return Free(schema, place);
    }

    public JsonNode Integer(MergedSchema schema)
    {
        (long least, long most) = (string?)schema["format"] switch
        {
            "int32" => (int.MinValue, int.MaxValue),
            "uint64" => (0, long.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        (long? low, long? above) = (Bound(schema["minimum"]), Bound(schema["exclusiveMinimum"]));
        (long? high, long? below) = (Bound(schema["maximum"]), Bound(schema["exclusiveMaximum"]));
        if ((low ?? above ?? high ?? below) is not null && random.Next(100) < bent)
        {
            // Just beyond, where there is a beyond: no number of the C# type is below zero where it has no sign.
            return low > least && (random.Next(2) == 0 || high is null) ? low.Value - 1 : (high ?? below ?? 0) + 1;
        }

        least = low ?? above + 1 ?? least;
        most = high ?? below - 1 ?? most;
        long step = (long?)schema["multipleOf"] ?? 1;
        long value = random.Next(4) switch
        {
            0 => least,
            1 => most,
            _ => random.NextInt64(Math.Max(least, Math.Min(-5, most - 105)), Math.Min(most, Math.Max(100, least + 100)) + 1),
        };
        return value / step * step;
    }

    /// <summary>A bound as an integer; one of 3.0 that is true or false says nothing by itself, and what is further out than integers go is no bound.</summary>
    private static long? Bound(JsonNode? bound) =>
        bound is JsonValue value && value.GetValueKind() == JsonValueKind.Number && double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) is > -9e18 and < 9e18 and var number ? (long)number : null;

    public JsonNode Number(MergedSchema schema)
    {
        if ((string?)schema["format"] is "int32" or "int64")
        {
            return Integer(schema);
        }

        double least = (double?)schema["minimum"] ?? (double?)schema["exclusiveMinimum"] + 0.125 ?? -1000;
        double most = (double?)schema["maximum"] ?? (double?)schema["exclusiveMaximum"] - 0.125 ?? Math.Max(1000, least + 1000);
        return random.Next(100) < bent ? most + 1 : Math.Min(most, least + (random.Next((int)Math.Min(8_000, (most - least) * 8) + 1) / 8.0));
    }

    private JsonNode Free(MergedSchema schema, TextPlace place)
    {
        int least = Math.Max((int?)schema["minLength"] ?? 0, place is TextPlace.Path or TextPlace.Header ? 1 : 0);
        int most = Math.Max((int?)schema["maxLength"] ?? least + 8, least);
        int length = random.Next(4) switch
        {
            0 => least,
            1 when most <= 512 => most,
            _ => random.Next(least, Math.Min(most, least + 8) + 1),
        };
        if (random.Next(100) < bent && (schema["minLength"] ?? schema["maxLength"]) is not null && (schema["maxLength"] is null || most <= LongestBent))
        {
            length = schema["maxLength"] is null || (least > 1 && random.Next(2) == 0) ? Math.Max(least - 1, 0) : most + 1;
        }

        StringBuilder text = new();
        for (int i = 0; i < length; i++)
        {
            string[] letters = place == TextPlace.Header || (place == TextPlace.Path && i == 0) || random.Next(3) == 0 ? Plain : Anything;
            text.Append(letters[random.Next(letters.Length)]);
        }

        return text.ToString();
    }

    /// <exception cref="InvalidDataException">No text was found that matches.</exception>
    private string Matching(string pattern, MergedSchema schema, TextPlace place)
    {
        // What needs no escape may not have one here.
        string known = Regex.Replace(pattern, """\\([_/:;,@%&=<>!~'"`])""", "$1");
        PatternText texts = new(pattern, random);
        (int least, int most) = ((int?)schema["minLength"] ?? 0, (int?)schema["maxLength"] ?? int.MaxValue);
        return Enumerable.Range(0, MostTries).Select(_ => texts.Create()).FirstOrDefault(text => text.Length >= least && text.Length <= most && Regex.IsMatch(text, known) && (place != TextPlace.Path || text is not ("" or "." or "..")))
            ?? throw new InvalidDataException($"No text was found that matches {pattern}.");
    }
}
