using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>TirGen's contexts against System.Text.Json's own generator over the same types.</summary>
public sealed class OracleTests
{
    private static readonly JsonSerializerOptions[] Variants =
    [
        new(),
        new() { WriteIndented = true },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { PropertyNameCaseInsensitive = true, NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString },
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip },
        new() { RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow },
    ];

    public static TheoryData<string> Names() => [.. Documents.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_same_bytes_and_reads_the_same_values(string document)
    {
        OracleModel model = OracleModel.Of(document);
        (JsonSerializerContext Ours, JsonSerializerContext Theirs)[] pairs = [.. Variants.Select(v => (model.Context(v), model.Reference(v)))];
        Gen.Int.Sample(
            seed =>
            {
                Type type = model.Types[(int)((uint)seed % (uint)model.Types.Count)];
                object value = new RandomValues(seed).Create(type);
                foreach ((JsonSerializerContext ours, JsonSerializerContext theirs) in pairs)
                {
                    byte[] expected = JsonSerializer.SerializeToUtf8Bytes(value, type, theirs);
                    byte[] actual = JsonSerializer.SerializeToUtf8Bytes(value, type, ours);
                    Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
                    Assert.Equal(Outcome.Of(expected, type, theirs, pairs[0].Theirs), Outcome.Of(actual, type, ours, pairs[0].Theirs));
                    byte[] mutated = Mutation.Apply(expected, seed);
                    Assert.Equal(Outcome.Of(mutated, type, theirs, pairs[0].Theirs), Outcome.Of(mutated, type, ours, pairs[0].Theirs));
                }
            },
            iter: document == Documents.Tir ? 4_000 : 1_000);
    }

    /// <summary>
    /// Both refuse a name that comes twice, except that a member with one value only is not read when members are set one by one.
    /// System.Text.Json sees the second coming before its value in one case and behind it in the other, so the place may differ.
    /// </summary>
    [Fact]
    public void Refuses_the_same_duplicates()
    {
        OracleModel model = OracleModel.Tir.Value;
        JsonSerializerOptions options = new() { AllowDuplicateProperties = false };
        JsonSerializerContext ours = model.Context(options);
        JsonSerializerContext theirs = model.Reference(options);
        Gen.Int.Sample(
            seed =>
            {
                Type type = model.Types[(int)((uint)seed % (uint)model.Types.Count)];
                byte[] json = Mutation.Apply(JsonSerializer.SerializeToUtf8Bytes(new RandomValues(seed).Create(type), type, theirs), seed);
                Outcome expected = Outcome.Of(json, type, theirs, theirs);
                Outcome actual = Outcome.Of(json, type, ours, theirs);
                if (expected.Path != "$.action")
                {
                    Assert.Equal(expected.Value, actual.Value);
                }
            },
            iter: 4_000);
    }
}
