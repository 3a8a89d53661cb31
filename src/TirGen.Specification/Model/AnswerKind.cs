namespace TirGen.Specification.Model;

/// <summary>How an answer is read.</summary>
public enum AnswerKind
{
    /// <summary>It says nothing but its status.</summary>
    Nothing,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Bytes as they come.</summary>
    Bytes,

    /// <summary>Events as they come: <c>text/event-stream</c>.</summary>
    Events,

    /// <summary>JSON texts as they come, one a line.</summary>
    Lines,

    /// <summary>JSON texts as they come, each behind U+001E (RFC 7464).</summary>
    Sequence,

    /// <summary>Otherwise for each status.</summary>
    ByStatus,
}
