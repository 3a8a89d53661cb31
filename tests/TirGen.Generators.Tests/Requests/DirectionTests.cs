using System.Text;
using System.Text.Json;
using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>What only answers have is not sent, what only requests have is not asked of an answer.</summary>
public sealed class DirectionTests
{
    private const string Answer = """{"id":"0a0b0c0d-0000-0000-0000-000000000001","name":"n","owner":{"name":"o"},"tags":["ab"],"level":7}""";

    [Fact]
    public void ABuilderHasNoMembersThatOnlyTheApiSets()
    {
        Assert.Equal(["Name", "Secret"], typeof(SendAccountRequest).GetProperties().Select(static p => p.Name));
        Assert.Equal("{\"name\":\"n\",\"secret\":\"s\"}", Json(new SendAccountRequest { Name = "n", Secret = "s" }));
        Assert.True(new SendAccountRequest { Name = "n", Secret = "s" }.Validate(out _));
        Assert.False(new SendAccountRequest { Name = "", Secret = "s" }.Validate(out _));
    }

    [Fact]
    public void AnAnswerIsReadChangedAndSentWithoutThem()
    {
        Account account = JsonSerializer.Deserialize(Answer, RequestsJsonContext.Default.Account)!;

        Assert.Equal(("n", "o", 7L, null), (account.Name, account.Owner!.Name, account.Level, account.Secret));
        Assert.Equal("{\"name\":\"m\",\"secret\":\"s\"}", Json(account with { Name = "m", Secret = "s" }));
    }

    private static string Json(SendAccountRequest request)
    {
        System.Buffers.ArrayBufferWriter<byte> output = new();
        request.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
