using System.Text;
using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>A list that may be null is told from an empty one, in a record and in a builder (RFC 7396: null removes, no items empty).</summary>
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
    public void ABuilderTellsNullFromNoItems()
    {
        Assert.Equal("""{"always":null}""", Written(new SendListsRequest { Always = null }));
        Assert.Equal("""{"always":null,"perhaps":null}""", Written(new SendListsRequest { Always = default, Perhaps = null }));
        Assert.Equal("""{"always":[],"perhaps":[]}""", Written(new SendListsRequest { Always = Array.Empty<string>(), Perhaps = ReadOnlySpan<BankMethodBuilder>.Empty }));
        Assert.Equal("""{"always":["a","b"],"perhaps":[{"type":"bank","iban":"x"}]}""", Written(new SendListsRequest { Always = new[] { "a", "b" }.AsSpan(), Perhaps = [new() { Iban = "x" }] }));
        Assert.True(new SendListsRequest { Always = null }.Validate(out _));
        Assert.True(new SendListsRequest { Always = null, Perhaps = null }.Validate(out _));
    }

    [Fact]
    public void ABuilderReadsAsItWasMade()
    {
        SendListsRequest request = new() { Always = ["a", "b"] };
        Assert.Equal(2, request.Always.Length);
        Assert.Equal("b", request.Always[1]);
        string all = "";
        foreach (string item in request.Always)
        {
            all += item;
        }

        Assert.Equal("ab", all);
        Assert.True(new SendListsRequest { Always = null }.Always.IsNull);
        Assert.False(new SendListsRequest { Always = [] }.Always.IsNull);
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
