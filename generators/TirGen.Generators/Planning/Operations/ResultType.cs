using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Operations;

/// <summary>The C# type of what a client's method answers.</summary>
internal static class ResultType
{
    /// <summary>The type of what is awaited, or of a part of what comes part by part; null when nothing is answered.</summary>
    public static string? Of(ResultModel result, EmissionOptions options) => result.Kind switch
    {
        AnswerKind.Nothing => null,
        AnswerKind.Json => TypeNames.InRecord(result.Type!) + (IsNullable(result) ? "?" : ""),
        AnswerKind.Text => IsNullable(result) ? "string?" : "string",
        AnswerKind.Bytes => "__TirGen.Http.ApiStream",
        AnswerKind.Events => "__TirGen.Http.ApiEvent" + (result.Type is null ? "" : $"<{TypeNames.InRecord(result.Type)}>"),
        AnswerKind.ByStatus => options.Qualified(result.Name!),
        _ => TypeNames.InRecord(result.Type!),
    };

    /// <summary>What the method returns.</summary>
    public static string Returned(ResultModel result, EmissionOptions options) => Of(result, options) switch
    {
        null => "__System.Threading.Tasks.Task",
        var parts when result.IsSequence => $"__Generic.IAsyncEnumerable<{parts}>",
        var whole => $"__System.Threading.Tasks.Task<{whole}>",
    };

    /// <summary>Whether null stands for an answer. A type that has a null of its own needs none for the null of JSON.</summary>
    public static bool IsNullable(ResultModel result) =>
        result.Kind is AnswerKind.Json or AnswerKind.Text && (result.AdmitsNothing || (result.AdmitsNull && result.Type is { HasNull: false }));
}
