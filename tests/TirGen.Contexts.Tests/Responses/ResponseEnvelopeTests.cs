using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using TirGen.Http;

namespace TirGen.Contexts.Tests.Responses;

/// <summary>The envelope in place, against a document that System.Text.Json parses.</summary>
public sealed class ResponseEnvelopeTests
{
    private const string Known = """{"code":200,"data":"Model Endpoint restarted successfully","errors":{},"message":"Success"}""";

    private static readonly string[] Pieces =
    [
        "", " ", "\n", "\"", "\\", "\\u0022", "{", "}", "[]", ",", ":", "0", "2", "-", "null", "\"data\":\"x\",", "\"code\":\"7\",", ",\"extra\":{\"a\":[1]}", "\u0001", "é", "\"errors\":null,", "1e3",
    ];

    [Theory]
    [InlineData(Known)]
    [InlineData("""{"message":"Success","errors":{},"data":"Model Endpoint restarted successfully","code":200}""")]
    [InlineData(""" { "code" : "200", "data" : "Model Endpoint restarted\u0020successfully", "errors" : {}, "message" : "Success" } """)]
    [InlineData("""{"code":1,"data":1,"code":200,"data":"Model Endpoint restarted successfully","errors":{},"message":"Success"}""")]
    public void Every_spelling_reads_the_same(string body)
    {
        ResponseEnvelope envelope = ResponseEnvelope.Parse(Encoding.UTF8.GetBytes(body));
        Assert.Equal(200, envelope.Code);
        Assert.Equal("Model Endpoint restarted successfully", envelope.GetDataText());
        Assert.True(envelope.IsDataText("Model Endpoint restarted successfully"));
        Assert.False(envelope.IsDataText("Model Endpoint restarted"));
        Assert.Equal("{}", Encoding.UTF8.GetString(envelope.Errors));
        Assert.Equal("Success", envelope.GetMessageText());
        Assert.False(envelope.HasOtherMembers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("""{"code":true}""")]
    [InlineData("""{"code":2147483648}""")]
    [InlineData("""{"code":"20x"}""")]
    public void What_is_no_envelope_is_refused(string body) =>
        Assert.ThrowsAny<JsonException>(() => ResponseEnvelope.Parse(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void What_is_absent_is_empty()
    {
        ResponseEnvelope envelope = ResponseEnvelope.Parse("""{"detail":"Not found."}"""u8);
        Assert.Null(envelope.Code);
        Assert.True(envelope.Data.IsEmpty && envelope.Errors.IsEmpty && envelope.Message.IsEmpty);
        Assert.Null(envelope.GetDataText());
        Assert.False(envelope.IsDataText(""));
        Assert.True(envelope.HasOtherMembers);
    }

    [Fact]
    public void A_text_that_is_no_text_is_said_so()
    {
        byte[] body = [.. "{\"data\":\"\\ud800\",\"message\":\""u8, 0xFF, .. "\"}"u8];
        Assert.Throws<JsonException>(() => ResponseEnvelope.Parse(body).GetDataText());
        Assert.Throws<JsonException>(() => ResponseEnvelope.Parse(body).GetMessageText());
    }

    [Fact]
    public void Any_change_of_the_known_form_reads_like_a_parsed_document() =>
        Gen.Select(Gen.Int[0, Known.Length], Gen.Int[0, 6], Gen.Int[0, Pieces.Length - 1], Gen.Int[0, Known.Length], Gen.Int[0, Pieces.Length - 1]).Sample(
            static (at, remove, first, secondAt, second) =>
            {
                string body = Known.Remove(at, Math.Min(remove, Known.Length - at)).Insert(at, Pieces[first]);
                body = secondAt % 3 == 0 ? body.Insert(Math.Min(secondAt, body.Length), Pieces[second]) : body;
                Assert.Equal(Expected(body), Actual(body));
            },
            iter: 200_000);

    [Fact]
    public void The_known_form_allocates_nothing()
    {
        byte[] known = Encoding.UTF8.GetBytes(Known);
        byte[] unusual = Encoding.UTF8.GetBytes(Known.Replace(":", ": ", StringComparison.Ordinal));
        int sum = Use(known) + Use(unusual);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            sum += Use(known) + Use(unusual);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);

        static int Use(byte[] body)
        {
            ResponseEnvelope envelope = ResponseEnvelope.Parse(body);
            return envelope.Code!.Value + (envelope.IsDataText("Model Endpoint restarted successfully") ? 1 : 0) + envelope.GetMessageText()!.Length;
        }
    }

    private static string Expected(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return "refused";
            }

            // Every code must be readable, also one that a later one replaces.
            string code = "";
            foreach (JsonProperty member in root.EnumerateObject().Where(static m => m.NameEquals("code")))
            {
                code = Code(member.Value);
            }

            string[] names = ["data", "errors", "message"];
            bool hasOthers = root.EnumerateObject().Any(m => m.Name != "code" && !names.Contains(m.Name));
            return string.Join("|", [code, .. names.Select(name => root.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : ""), hasOthers.ToString()]);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return "refused";
        }
    }

    private static string Code(JsonElement code) => code.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Number => code.GetInt32().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String => int.Parse(code.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => throw new FormatException(),
    };

    private static string Actual(string body)
    {
        try
        {
            ResponseEnvelope envelope = ResponseEnvelope.Parse(Encoding.UTF8.GetBytes(body));
            return $"{envelope.Code}|{Encoding.UTF8.GetString(envelope.Data)}|{Encoding.UTF8.GetString(envelope.Errors)}|{Encoding.UTF8.GetString(envelope.Message)}|{envelope.HasOtherMembers}";
        }
        catch (JsonException)
        {
            return "refused";
        }
    }
}
