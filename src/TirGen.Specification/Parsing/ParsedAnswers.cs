using TirGen.Specification.Model;

namespace TirGen.Specification.Parsing;

/// <summary>What an operation answers.</summary>
/// <param name="Result">What its method answers.</param>
/// <param name="Streaming">What a second method answers part by part, where the document lets the caller choose; otherwise null.</param>
/// <param name="Errors">The forms of its errors.</param>
/// <param name="HasLinks">A success has the header <c>Link</c>.</param>
internal sealed record ParsedAnswers(ResultModel Result, ResultModel? Streaming, EquatableArray<ErrorModel> Errors, bool HasLinks);
