using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Parses what operations answer: each success by its status and media type, and the forms of errors.</summary>
/// <param name="document">The document.</param>
/// <param name="schemas">Its schemas.</param>
/// <param name="names">The C# names of types.</param>
/// <param name="headers">Takes the headers of the answers.</param>
internal sealed class AnswerParser(SpecDocument document, SchemaTable schemas, NameTable names, AnswerHeaders headers)
{
    private const string Default = "default";
    private readonly AnswerContents _contents = new(schemas);

    /// <summary>The answers of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="method">Its HTTP method.</param>
    /// <param name="name">Its C# name, after which its own types are called.</param>
    public ParsedAnswers Parse(SpecObject operation, string method, string name)
    {
        IReadOnlyList<SpecMember> responses = (operation["responses"] as SpecObject)?.Members ?? [];
        bool hasLinks = false;
        bool hasSuccess = responses.Any(static r => IsSuccess(r.Name));
        List<Success> successes = [];
        List<Success> streams = [];
        List<ErrorForm> errors = [];
        foreach (SpecMember member in responses)
        {
            if (document.Resolve(member.Value, out string? pointer) is not { } response)
            {
                continue;
            }

            headers.Add(response);
            hasLinks |= IsSuccess(member.Name) && (response["headers"] as SpecObject)?.Members.Any(static h => h.Name.Equals("Link", StringComparison.OrdinalIgnoreCase)) == true;
            bool isDefault = member.Name == Default;
            if (IsSuccess(member.Name) || (isDefault && !hasSuccess))
            {
                SpecObject? content = HasContent(method, member.Name) ? response["content"] as SpecObject : null;
                SpecMember? main = content is null ? null : _contents.FindMain(content);
                successes.Add(Read(member.Name, response, content, main, successes.Count, name));
                if (content is not null && _contents.FindStream(content, main) is { } stream)
                {
                    streams.Add(Read(member.Name, response, content, stream, successes.Count, name + "Streaming"));
                }
            }

            if (isDefault || member.Name is ['3' or '4' or '5', ..])
            {
                ReadErrors(member.Name, pointer, response, name, errors);
            }
        }

        return new ParsedAnswers(Combine(successes, name), streams.Count == 0 ? null : Combine([streams[0]], name), Errors(errors), hasLinks);
    }

    /// <summary>What the method answers for all of them.</summary>
    private ResultModel Combine(List<Success> successes, string name)
    {
        List<Success> contents = [.. successes.Where(static s => s.Kind != AnswerKind.Nothing)];
        if (contents.Count == 0)
        {
            return ResultModel.Nothing;
        }

        bool hasNothing = contents.Count < successes.Count;
        Success main = contents.Find(static s => s.Kind == AnswerKind.Bytes) ?? contents[0];
        bool isOne = main.Kind is AnswerKind.Bytes or AnswerKind.Events or AnswerKind.Lines or AnswerKind.Sequence
            || contents.TrueForAll(s => s.Kind == main.Kind && Equals(s.Type, main.Type));
        ReportUnread(isOne ? contents.Where(s => s.Kind != main.Kind || !Equals(s.Type, main.Type)) : [], main);
        string accept = string.Join(", ", (isOne ? contents.Where(s => s.Kind == main.Kind) : contents).Select(static s => s.Accept).Distinct(StringComparer.OrdinalIgnoreCase));
        if (isOne)
        {
            return new ResultModel(main.Kind)
            {
                Type = main.Type,
                AdmitsNull = contents.Exists(static s => s.AdmitsNull),
                AdmitsNothing = hasNothing,
                Accept = accept,
            };
        }

        NameTable members = new([.. OwnNames.Answer, name + "Answer"]);
        return new ResultModel(AnswerKind.ByStatus)
        {
            Accept = accept,
            Name = names.Take(name + "Answer"),
            AdmitsNothing = hasNothing,
            Answers = new(successes.Select(success => new AnswerModel(success.Status, InOnePiece(success.Kind), members.Take(StatusNames.Of(success.Status)))
            {
                Type = success.Type,
                AdmitsNull = success.AdmitsNull,
                Documentation = success.Documentation,
            })),
        };
    }

    private Success Read(string status, SpecObject response, SpecObject? content, SpecMember? main, int before, string name)
    {
        DocumentationModel documentation = Documentation.Of(response);
        if (content is null || main is null)
        {
            return new Success(status, AnswerKind.Nothing, documentation, response.Range);
        }

        AnswerKind kind = _contents.KindOf(main);
        SpecNode? schema = _contents.SchemaOf(main, kind);
        ParsedType? type = schema is not null ? schemas.Types.Parse(schema, name + (before == 0 ? "" : StatusNames.Of(status)) + "Response")
            : kind is AnswerKind.Json or AnswerKind.Lines or AnswerKind.Sequence ? new ParsedType(new TypeModel(TypeKind.Any), false)
            : null;
        return new Success(status, kind, documentation, main.NameRange)
        {
            Type = type?.Type,
            AdmitsNull = type?.IsNullable == true,
            Accept = kind == AnswerKind.Bytes ? string.Join(", ", _contents.NamesOfBytes(content)) : MediaTypes.ToAccept(main.Name),
        };
    }

    /// <summary>One method has one result: what a status has beside a file or a stream of another is not read by its schema.</summary>
    private void ReportUnread(IEnumerable<Success> unread, Success main)
    {
        string read = main.Kind switch
        {
            AnswerKind.Bytes => "a file, and gives this one as its bytes",
            AnswerKind.Events => "a stream of events, and throws this one as an exception with its text",
            _ => "a stream, and reads this one as if it were an item of it",
        };
        foreach (Success answer in unread)
        {
            document.Report(SpecProblemKind.UnreadAnswer, $"The method reads the answer {main.Status} as {read}.", answer.Place);
        }
    }

    private void ReadErrors(string status, string? pointer, SpecObject response, string name, List<ErrorForm> errors)
    {
        string own = pointer is null ? name + (status == Default ? "" : StatusNames.Of(status)) : Identifiers.Pascal(pointer.Substring(pointer.LastIndexOf('/') + 1), name);
        string typeName = own.EndsWith("Error", StringComparison.Ordinal) ? own : own + "Error";
        TypeModel? first = null;
        foreach (SpecMember media in response["content"] is SpecObject content ? MediaTypes.AllJson(content) : [])
        {
            TypeModel type = schemas.Types.Parse(((SpecObject)media.Value)["schema"]!, typeName).Type;
            if (type.Kind != TypeKind.Any && !type.Equals(first))
            {
                // The first is also that of media types that the document does not have.
                errors.Add(new ErrorForm(type, status, first is null ? null : MediaTypes.Essence(media.Name)));
            }

            first ??= type;
        }
    }

    /// <summary>The forms, those of a media type of their own behind the others.</summary>
    private static EquatableArray<ErrorModel> Errors(List<ErrorForm> errors) => new(errors
        .GroupBy(static e => (e.Type, e.MediaType))
        .OrderBy(static form => form.Key.MediaType, StringComparer.Ordinal)
        .SelectMany(static form => form.Any(static e => e.Status == Default)
            ? [new ErrorModel(form.Key.Type, EquatableArray<string>.Empty, form.Key.MediaType), .. Exact(form.Where(static e => e.Status != Default))]
            : Exact(form)));

    private static IEnumerable<ErrorModel> Exact(IEnumerable<ErrorForm> form) =>
        form.Any() ? [new ErrorModel(form.First().Type, new(form.Select(static e => e.Status).Distinct(StringComparer.Ordinal)), form.First().MediaType)] : [];

    /// <summary>How an answer is read beside others: as a whole.</summary>
    private static AnswerKind InOnePiece(AnswerKind kind) => kind is AnswerKind.Nothing or AnswerKind.Json ? kind : AnswerKind.Text;

    private static bool IsSuccess(string status) => status.StartsWith("2", StringComparison.Ordinal);

    /// <summary>Whether HTTP lets an answer have a content (RFC 9110: 9.3.2, 15.3.5, 15.3.6).</summary>
    private static bool HasContent(string method, string status) => method != "head" && status is not ("204" or "205");

    private readonly record struct ErrorForm(TypeModel Type, string Status, string? MediaType);

    private sealed record Success(string Status, AnswerKind Kind, DocumentationModel Documentation, TextRange Place)
    {
        public TypeModel? Type { get; init; }

        public bool AdmitsNull { get; init; }

        public string? Accept { get; init; }
    }
}
