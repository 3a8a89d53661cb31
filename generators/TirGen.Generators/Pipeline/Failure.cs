using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.Generators.Pipeline;

/// <summary>Why no code was produced, as values that can be cached.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Path">The file, or null for the whole project.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Lines">The same in lines.</param>
/// <param name="Message">The reason.</param>
internal sealed record Failure(string Id, string? Path, TextSpan Span, LinePositionSpan Lines, string Message)
{
    /// <summary>A failure that belongs to no place.</summary>
    public static Failure OfFile(string id, string path, string message) => new(id, path, default, default, message);

    /// <summary>The diagnostic.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Diagnostics.Descriptors.ById(Id), Path is null ? Location.None : Location.Create(Path, Span, Lines), Message);
}
