using System.Text;
using System.Text.Json;
using TirGen.Reading;
using TirGen.Records;

namespace TirGen.Tests.Reading;

/// <summary>A record as the generator writes one, with a member of each kind.</summary>
internal sealed record Any : ApiRecord, IApiRecord<Any>
{
    private static readonly ApiNames Table = new("text\ncount\nlong_number\nratio\nis_on\nwhen\nday\nid\nbytes\nany\nsize\ninner\nnumbers\nmap\nmaybe\nna\u00EFve name\nfixed", 0x2);

    private static readonly ApiNames Sizes = new("small\nlarge");

    public Any(ref ApiReader r)
    {
        ApiMembers m = new(Table);
        while (r.Next(ref m))
        {
            switch (m.Index)
            {
                case 0: Text = r.Text(); break;
                case 1: Count = r.Int32(text: true).GetValueOrDefault(); break;
                case 2: LongNumber = r.Int64(); break;
                case 3: Ratio = r.Double(text: true); break;
                case 4: IsOn = r.Boolean(); break;
                case 5: When = r.DateTimeOffset(); break;
                case 6: Day = r.DateOnly(); break;
                case 7: Id = r.Guid(); break;
                case 8: Bytes = r.Bytes(); break;
                case 9: Free = r.Fragment(); break;
                case 10: Size = r.EnumOrUndefined<Size>(Sizes); break;
                case 11: Inner = r.Begin() ? new Any(ref r) : null; break;
                case 12: Numbers = r.List(static (ref ApiReader r) => r.Int32().GetValueOrDefault()); break;
                case 13: Map = r.Map(static (ref ApiReader r) => r.Begin() ? new Any(ref r) : null!); break;
                case 14: Maybe = r.Optional(r.Int32()); break;
                case 15: Naive = r.Text(); break;
                case 16: r.Constant("only"); break;
            }
        }

        AdditionalProperties = m.Others;
    }

    protected override ApiNames __Table => Table;

    public string? Text { get; }

    public int Count { get; }

    public long? LongNumber { get; }

    public double? Ratio { get; }

    public bool? IsOn { get; }

    public DateTimeOffset? When { get; }

    public DateOnly? Day { get; }

    public Guid? Id { get; }

    public byte[]? Bytes { get; }

    public JsonFragment Free { get; }

    public Size Size { get; }

    public Any? Inner { get; }

    public IReadOnlyList<int>? Numbers { get; }

    public IReadOnlyDictionary<string, Any>? Map { get; }

    public Optional<int?> Maybe { get; }

    public string? Naive { get; }

    protected override void __Members(in RecordWriter w)
    {
        w.Value(0, Text);
        if (w.Member(1)) w.Value(Count);
        if (w.Member(9, !Free.IsUndefined)) w.Value(Free);
        if (w.Member(10, Size >= 0)) w.Enum((int?)Size, Sizes);
        w.Record(11, Inner);
        w.List(12, Numbers, static (w, v) => w.Value(v));
        w.Map(13, Map, static (w, v) => w.Record(v));
        if (w.Member(14, Maybe.IsSet)) w.Value(Maybe.Value);
    }

    static Any? IApiRecord<Any>.Read(ref ApiReader reader) => reader.Begin() ? new Any(ref reader) : null;

    public static Any Read(string json, ApiReading reading = ApiReading.Tolerant) => ApiJson.Read<Any>(Encoding.UTF8.GetBytes(json), reading);

    /// <summary>What is kept, as JSON.</summary>
    public string Kept() => "{" + string.Join(",", (AdditionalProperties ?? []).Select(static member => JsonSerializer.Serialize(member.Key) + ":" + member.Value.GetRawText())) + "}";
}
