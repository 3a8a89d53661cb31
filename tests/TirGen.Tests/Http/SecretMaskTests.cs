using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using TirGen.Http;

namespace TirGen.Tests.Http;

/// <summary>What a server echoes of a credential shows nothing of it, however it is spelt and wherever it is cut.</summary>
public sealed partial class SecretMaskTests
{
    /// <summary>Fewer characters in a row are no part of a secret that helps anyone.</summary>
    private const int Shown = 3;

    private static Dictionary<string, Func<string, string>> Spellings { get; } = new()
    {
        ["as it is"] = static s => s,
        ["in a query"] = Uri.EscapeDataString,
        ["in a form"] = static s => WebUtility.UrlEncode(s)!,
        ["in lower-case percent"] = static s => PercentEscape().Replace(Uri.EscapeDataString(s), static m => m.Value.ToLowerInvariant()),
        ["all in percent"] = static s => string.Concat(Encoding.UTF8.GetBytes(s).Select(static b => $"%{b:X2}")),
        ["in a query of a query"] = static s => Uri.EscapeDataString(Uri.EscapeDataString(s)),
        ["in JSON"] = static s => JsonEncodedText.Encode(s).Value,
        ["in relaxed JSON"] = static s => JsonEncodedText.Encode(s, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
        ["in JSON of PHP"] = static s => JsonEncodedText.Encode(s).Value.Replace("/", "\\/", StringComparison.Ordinal),
        ["all in escapes of JSON"] = static s => string.Concat(s.Select(static c => $"\\u{(int)c:X4}")),
        ["in JSON in JSON"] = static s => JsonEncodedText.Encode(JsonEncodedText.Encode(s).Value).Value,
        ["in a form in JSON"] = static s => JsonEncodedText.Encode(WebUtility.UrlEncode(s)!).Value,
        ["in HTML"] = static s => WebUtility.HtmlEncode(s)!,
        ["all in decimal entities"] = static s => string.Concat(s.EnumerateRunes().Select(static r => $"&#{r.Value};")),
        ["all in padded entities"] = static s => string.Concat(s.EnumerateRunes().Select(static r => $"&#x{r.Value:x6};")),
        ["in entities with names"] = static s => s.Replace("&", "&amp;", StringComparison.Ordinal).Replace("/", "&sol;", StringComparison.Ordinal).Replace("=", "&equals;", StringComparison.Ordinal).Replace("+", "&plus;", StringComparison.Ordinal),
        ["in HTML of HTML"] = static s => WebUtility.HtmlEncode(string.Concat(s.EnumerateRunes().Select(static r => $"&#{r.Value};")))!,
        ["in HTML in JSON"] = static s => JsonEncodedText.Encode(WebUtility.HtmlEncode(s)!).Value,
        ["in a query in HTML in JSON"] = static s => JsonEncodedText.Encode(WebUtility.HtmlEncode("&" + Uri.EscapeDataString(s))!).Value,
        ["in capitals"] = static s => s.ToUpperInvariant(),
        ["in a text of JavaScript"] = static s => string.Concat(s.EnumerateRunes().Select(static r => r.Value < 256 && !Rune.IsLetterOrDigit(r) ? $"\\x{r.Value:x2}" : r.ToString())),
        ["now so and now so"] = static s => string.Concat(s.Select(static (c, i) => char.IsSurrogate(c) ? c.ToString() : (i % 4) switch { 0 => $"\\u{(int)c:x4}", 1 => Uri.EscapeDataString(c.ToString()), 2 => $"&#{(int)c};", _ => c.ToString() })),
    };

    public static string[] Secrets { get; } = ["ab/cd=ef+gh", "k%41e\\y&\"<x>'1 2é😀z", "Zq7Wv0Xk-Jy5_Hp3.Tn8~", "/////////=="];

    public static MatrixTheoryData<string, string> SpellingsAndSecrets { get; } = new([.. Spellings.Keys], Secrets);

    public static MatrixTheoryData<string, string> EncodingsAndSecrets { get; } = new(["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"], Secrets);

    [Theory]
    [MemberData(nameof(SpellingsAndSecrets))]
    public async Task AnEchoIsBlankedInEverySpellingAndCutAtEveryByte(string spelling, string secret)
    {
        string echo = Spellings[spelling](secret);
        byte[] body = Encoding.UTF8.GetBytes($$"""{"message":"no key {{echo}}&then=more", "errors":["{{echo}}"]}""");
        string all = await TextOf(secret, body, isBroken: false);
        AssertHides(secret, all, Shown, echo);
        Assert.Contains("***", all, StringComparison.Ordinal);
        for (int length = 0; length < body.Length; length++)
        {
            AssertHides(secret, await TextOf(secret, body[..length], isBroken: true), 1, echo);
            AssertHides(secret, await TextOf(secret, body[..length], isBroken: false), Shown, echo);
        }
    }

    [Theory]
    [MemberData(nameof(EncodingsAndSecrets))]
    public async Task AnEchoIsBlankedInEveryEncoding(string name, string secret)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        foreach (bool hasMark in (bool[])[true, false])
        {
            byte[] body = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes($$"""{"message":"no key {{secret}} there"}""")];
            for (int length = 0; length <= body.Length; length++)
            {
                AssertHides(secret, await TextOf(secret, body[..length], isBroken: false), Shown, secret);
                AssertHides(secret, await TextOf(secret, body[..length], isBroken: true), 1, secret);
            }
        }
    }

    [Theory]
    [InlineData("key", "The monkey has no key, keyed or apikey=key&x; %3Dkey%26 \\u003dkey\\u0026", "The monkey has no ***, keyed or apikey=***&x; %3D***%26 \\u003d***\\u0026")]
    [InlineData("a", "a cat sat at a%20a", "*** cat sat at ***%20***")]
    [InlineData("it's", "As it's said, it%27s", "As *** said, ***")]
    [InlineData("longsecret", "mylongsecretvalue", "my***value")]
    [InlineData("longsecret", "a text about a lo", "a text about a lo")]
    [InlineData("longsecret", "a text about a lon", "a text about a ***")]
    [InlineData("/\\%&+long", "C:\\ 100% R&D C++ \\", "C:\\ 100% R&D C++ \\")]
    public async Task AShortSecretDoesNotGarbleWords(string secret, string said, string shown)
    {
        ApiException exception = await Echo(secret, Encoding.UTF8.GetBytes(said), isBroken: false);
        Assert.Equal(shown, exception.Body);
    }

    [Fact]
    public async Task HeadersAndTheReasonThatEchoAreBlanked()
    {
        const string token = "tok-5f2e9c", key = "key/123 4";
        using HttpMessageInvoker invoker = new(new CredentialHandler(new ApiCredentials(token, key), new StubHandler(static request =>
        {
            HttpResponseMessage response = new(HttpStatusCode.PermanentRedirect) { ReasonPhrase = "No " + token, Content = new StringContent("") };
            response.Headers.Location = new Uri("https://other.test/x" + request.RequestUri!.Query);
            response.Headers.TryAddWithoutValidation("X-Asked", ["first", $"with {token} and key%2F123+4"]);
            response.Content.Headers.ContentLocation = request.RequestUri;
            return response;
        })));
        using HttpRequestMessage request = Asking.Request(HttpMethod.Put, "https://api.test/v1/x/?project_id=1");

        using HttpResponseMessage response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("https://other.test/x?project_id=1&apikey=***", response.Headers.Location!.AbsoluteUri);
        Assert.Equal(["first", "with *** and ***"], response.Headers.GetValues("X-Asked"));
        Assert.Equal("No ***", response.ReasonPhrase);
        Assert.DoesNotContain("123", $"{response} {response.Content.Headers}", StringComparison.Ordinal);
    }

    private static async Task<string> TextOf(string secret, byte[] body, bool isBroken)
    {
        ApiException exception = await Echo(secret, body, isBroken);
        return $"{exception.Message}\n{exception.Body}\n{exception.ApiMessage}\n{exception.Errors}";
    }

    private static async Task<ApiException> Echo(string secret, byte[] body, bool isBroken)
    {
        using HttpMessageInvoker invoker = new(new CredentialHandler(new ApiCredentials(apiKey: secret), new StubHandler(_ =>
            new HttpResponseMessage(HttpStatusCode.NotFound) { Content = isBroken ? new StreamContent(new Broken(body)) : new ByteArrayContent(body) })));
        using HttpRequestMessage request = Asking.Request(HttpMethod.Put, "https://api.test/x");
        using HttpResponseMessage response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        return await ApiException.FromResponseAsync(response, "PUT", "/x", TestContext.Current.CancellationToken);
    }

    /// <summary>No run of a secret's characters is left, as they stand or after all escapes are taken away again and again.</summary>
    private static void AssertHides(string secret, string text, int shown, string echo)
    {
        // What stands around the echo anyway is no part of it.
        const string around = """{"message":"no key &then=more", "errors":[""]}PUT /x was answered with 404 (NotFound): there""";
        List<string> views = [text];
        for (int round = 0; round < 3; round++)
        {
            views.Add(JsonDecode(views[^1]));
            views.Add(WebUtility.HtmlDecode(views[^1])!);
            views.Add(Uri.UnescapeDataString(views[^1]));
        }

        views.Add(WebUtility.UrlDecode(text)!);
        for (int at = 0; at + shown <= secret.Length; at++)
        {
            string part = secret.Substring(at, shown);
            // One character says something where it stands at the end only.
            if (!around.Contains(part, StringComparison.OrdinalIgnoreCase) && (shown > 1 || at == 0))
            {
                string? view = views.Find(view => shown > 1 ? view.Contains(part, StringComparison.OrdinalIgnoreCase) : view.Split('\n').Any(line => line.EndsWith(secret[..1], StringComparison.Ordinal)));
                Assert.True(view is null, $"\"{part}\" of \"{echo}\" is left in \"{view}\"");
            }
        }
    }

    private static string JsonDecode(string text) => JsonEscape().Replace(text, static match => match.Value[1] is 'u' or 'x'
        ? ((char)int.Parse(match.Value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()
        : match.Value[1..]);

    [GeneratedRegex(@"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[/\\""'])")]
    private static partial Regex JsonEscape();

    [GeneratedRegex("%[0-9A-F]{2}")]
    private static partial Regex PercentEscape();

    private sealed class Broken(byte[] start) : MemoryStream(start)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("connection reset");
        }
    }
}
