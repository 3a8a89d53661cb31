using System.Text;
using TirGen.Http;
using TirGen.Reading;

namespace TirGen.Tests.Http;

/// <summary>JSON texts behind one another are split in whatever pieces they come.</summary>
public sealed class JsonTextTests
{
    private static readonly ApiOperation Operation = new(HttpMethod.Get, "/texts", isRetrySafe: true);

    [Theory]
    [InlineData('\n', "{\"a\":1}\n[2]\r\n\n  \n3", "{\"a\":1};[2];3")]
    [InlineData('\n', "\uFEFF1\n2\n", "1;2")]
    [InlineData('\n', "", "")]
    [InlineData('\u001e', "\u001e{\"a\":\n1}\n\u001e2\n\u001e\n\u001e\"x\"", "{\"a\":1};2;\"x\"")]
    public async Task InWhateverPieces(char separator, string stream, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(stream);
        for (int size = 1; size <= bytes.Length + 1; size++)
        {
            List<string> texts = [];
            ApiTransport transport = Pieces.Transport(bytes, () => size);
            await foreach (JsonFragment text in transport.SendForItems<JsonFragment>(
                Operation, transport.Resolve("/texts"), null, separator, static (ref ApiReader reader) => reader.Fragment(), TestContext.Current.CancellationToken))
            {
                texts.Add(text.ToString());
            }

            Assert.Equal(expected, string.Join(';', texts));
        }
    }
}
