using TirGen.Specification.Reading;

namespace TirGen.Specification.Checking;

/// <summary>An edit of a payload's text that mends a finding.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">What stands there instead.</param>
/// <param name="IsDictated">The document leaves no other value, or nothing is lost: no person has to choose.</param>
public sealed record PayloadEdit(string Title, TextRange Range, string NewText, bool IsDictated)
{
    /// <summary>The member that is added with null in place of a value that only a person knows; null when there is none such.</summary>
    internal string? Open { get; init; }
}
