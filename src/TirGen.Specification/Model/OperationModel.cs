namespace TirGen.Specification.Model;

/// <summary>One call of the API. A body that is a discriminated union makes one operation per variant.</summary>
public sealed record OperationModel
{
    /// <summary>The C# name without suffix: <c>UpdateAutoScale</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The C# name of the serializer context for its body and answer.</summary>
    public required string ContextName { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path as the document names it, its parameters in braces; perhaps with a query, and with a fragment that tells operations of one address apart.</summary>
    public required string Path { get; init; }

    /// <summary>The path that is sent, its parameters in braces.</summary>
    public string SentPath => Path.Split('?', '#')[0];

    /// <summary>The query that stands in <see cref="Path"/> and is always sent; empty when there is none.</summary>
    public string SentQuery => Path.Split('#')[0] is var sent && sent.IndexOf('?') is >= 0 and var mark ? sent.Substring(mark + 1) : "";

    /// <summary>The C# name of the type that writes the URL; operations on one path and method share it.</summary>
    public required string UrlName { get; init; }

    /// <summary>This operation is the first of those that share <see cref="UrlName"/>.</summary>
    public required bool OwnsUrl { get; init; }

    /// <summary>Path and query parameters in the order in which they appear in the URL, then headers, then cookies.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>How the body is sent, and what it is made of.</summary>
    public required BodyModel Content { get; init; }

    /// <summary>The type of a body in JSON or as a form, or null.</summary>
    public TypeModel? Body => Content.Type;

    /// <summary>What its method answers.</summary>
    public ResultModel Result { get; init; } = ResultModel.Nothing;

    /// <summary>What a second method answers part by part, where the document lets the caller choose; otherwise null.</summary>
    public ResultModel? Streaming { get; init; }

    /// <summary>The C# name of that method without suffix: <c>CreateChatStreaming</c>.</summary>
    public string? StreamingName { get; init; }

    /// <summary>The forms of its errors.</summary>
    public EquatableArray<ErrorModel> Errors { get; init; } = EquatableArray<ErrorModel>.Empty;

    /// <summary>The type of the answer's JSON, where every success has one; otherwise null.</summary>
    public TypeModel? Response => Result.Kind == AnswerKind.Json ? Result.Type : null;

    /// <summary>The types of all JSON that is read as a success.</summary>
    public IEnumerable<TypeModel> AnswerTypes => Result.Types.Concat(Streaming?.Types ?? []);

    /// <summary>What the document says about it.</summary>
    public required DocumentationModel Documentation { get; init; }

    /// <summary>Sending it twice does the same as sending it once.</summary>
    public required bool IsRetrySafe { get; init; }

    /// <summary>The states of the resource in which the call is legal; empty when the document does not say.</summary>
    public required EquatableArray<string> LegalStates { get; init; }

    /// <summary>What the call asks for.</summary>
    public SecurityRequirementModel Security { get; init; } = SecurityRequirementModel.None;

    /// <summary>The C# name of the member that holds the address of its own server; null where it is called at the base address.</summary>
    public string? Server { get; init; }

    /// <summary>The integer member of the answer that repeats its status; null where the document names none.</summary>
    public PropertyModel? Status { get; init; }

    /// <summary>How the answer is paged, or null when it comes whole.</summary>
    public PaginationModel? Pagination { get; init; }

    /// <summary>The member of the answer that tells the state of what is read, or null where the document names none.</summary>
    public WaitModel? Wait { get; init; }
}
