using System.Text;
using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>A list that may be null: a span never is, but a record that is sent may hold one.</summary>
public sealed class NullableListTests
{
    public static TheoryData<Lists, string> Records => new()
    {
        { new() { Always = null }, """{"always":null}""" },
        { new() { Always = [] }, """{"always":[]}""" },
        { new() { Always = ["a"], Perhaps = null }, """{"always":["a"],"perhaps":null}""" },
        { new() { Always = null, Perhaps = new BankMethod[] { new() { Iban = "x" } } }, """{"always":null,"perhaps":[{"type":"bank","iban":"x"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void ARecordIsSentAsItIs(Lists record, string json)
    {
        Assert.Equal(json, Written(record));
        Assert.True(record.Validate(out _));
        Assert.True(((SendListsRequest)record).Validate(out _));
    }

    [Fact]
    public void AListTakesThePlaceOfNull()
    {
        Assert.Equal("""{"always":["b"],"perhaps":[]}""", Written((SendListsRequest)new Lists { Always = null, Perhaps = null } with { Always = ["b"], Perhaps = [] }));
        Assert.Equal("""{"always":[]}""", Written(new SendListsRequest { Always = [] }));
    }

    [Fact]
    public void TheBoundsHoldForAList()
    {
        SendListsRequest request = new Lists { Always = ["a", "b", "c"], Perhaps = Array.Empty<BankMethod>() };
        Assert.False(request.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal(["/always", "/perhaps"], violations.Select(static v => v.Pointer));
    }

    private static string Written(scoped in SendListsRequest request)
    {
        System.Buffers.ArrayBufferWriter<byte> output = new();
        request.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
