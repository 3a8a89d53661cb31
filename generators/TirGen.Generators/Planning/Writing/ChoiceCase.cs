namespace TirGen.Generators.Planning.Writing;

/// <summary>One literal of a <see cref="WriteOp.Choice"/>.</summary>
/// <param name="Pattern">The C# pattern of the value.</param>
/// <param name="Text">What is written.</param>
internal sealed record ChoiceCase(string Pattern, string Text);
