using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Chooses among the media types of an answer, by their names and their schemas.</summary>
internal sealed class AnswerContents(SchemaTable schemas)
{
    /// <summary>The media type that the method reads: JSON before another whole, in the document's order, before what comes part by part; null when there is none.</summary>
    public SpecMember? FindMain(SpecObject content)
    {
        List<SpecMember> types = [.. content.Members.Where(IsRead)];
        SpecMember? json = types.Find(m => KindOf(m) == AnswerKind.Json);
        SpecMember? bytes = types.Find(m => KindOf(m) == AnswerKind.Bytes && IsBinary(SchemaOf(m)));
        // Where a file is answered too, a mere text is what somebody had to write down for JSON.
        return json is not null && !(bytes is not null && IsText(SchemaOf(json))) ? json
            : bytes ?? types.Find(m => KindOf(m) is AnswerKind.Bytes or AnswerKind.Text) ?? types.FirstOrDefault();
    }

    /// <summary>The media type that comes part by part, where it is not what the method reads; otherwise null.</summary>
    public SpecMember? FindStream(SpecObject content, SpecMember? main) =>
        main is null || IsStream(KindOf(main)) ? null : content.Members.FirstOrDefault(m => IsRead(m) && IsStream(KindOf(m)));

    /// <summary>How a media type is read.</summary>
    public AnswerKind KindOf(SpecMember mediaType)
    {
        AnswerKind kind = MediaTypes.AnswerKindOf(mediaType.Name);
        return kind is AnswerKind.Json or AnswerKind.Text && IsBinary(SchemaOf(mediaType)) ? AnswerKind.Bytes : kind;
    }

    /// <summary>The schema of the JSON in it; null when there is none.</summary>
    public SpecNode? SchemaOf(SpecMember mediaType, AnswerKind kind) => kind switch
    {
        AnswerKind.Json => SchemaOf(mediaType),
        AnswerKind.Lines or AnswerKind.Sequence => ItemOf(mediaType),
        AnswerKind.Events => DataOf(mediaType),
        _ => null,
    };

    /// <summary>What the caller may get who reads bytes.</summary>
    public IEnumerable<string> NamesOfBytes(SpecObject content) => content.Members.Where(m => KindOf(m) == AnswerKind.Bytes)
        .Select(static m => m.Name.StartsWith("*/*", StringComparison.Ordinal) ? "*/*" : MediaTypes.ToAccept(m.Name));

    private static SpecNode? SchemaOf(SpecMember mediaType) => (mediaType.Value as SpecObject)?["schema"];

    /// <summary>What a part is: <c>itemSchema</c> (3.2), or the schema of the whole, where that is a list its items.</summary>
    private SpecNode? ItemOf(SpecMember mediaType) =>
        (mediaType.Value as SpecObject)?["itemSchema"] ?? (SchemaOf(mediaType) is { } schema ? schemas.Views.Read(schema) is { Types: ["array"], Items: { } items } ? items : schema : null);

    /// <summary>What the data of an event is; null where it is a text. <c>itemSchema</c> describes the event, and there the data's content.</summary>
    private SpecNode? DataOf(SpecMember mediaType)
    {
        if ((mediaType.Value as SpecObject)?["itemSchema"] is { } item)
        {
            SpecNode? data = schemas.Views.Read(item)?.Properties.FirstOrDefault(static p => p.Name == "data")?.Value;
            return data is null ? null : schemas.Views.Read(data)?.Schema["contentSchema"];
        }

        return ItemOf(mediaType) is { } schema && !IsText(schema) ? schema : null;
    }

    /// <summary>A schema says of JSON that there is some; any type at all says nothing without one.</summary>
    private static bool IsRead(SpecMember mediaType) =>
        mediaType.Value is SpecObject media && (media.Members.Count > 0 || !mediaType.Name.TrimStart().StartsWith("*", StringComparison.Ordinal));

    private static bool IsStream(AnswerKind kind) => kind is AnswerKind.Events or AnswerKind.Lines or AnswerKind.Sequence;

    private bool IsText(SpecNode? schema) => schema is not null && schemas.Views.Read(schema) is { Types: ["string"], Enum: null, Const: null };

    private bool IsBinary(SpecNode? schema) => schema is not null && schemas.Views.Read(schema) is { Types: ["string"], Format: "binary" };
}
