namespace TirGen.Documentation.Tests.Pages;

/// <summary>Code on a page.</summary>
/// <param name="Language">What stands behind the opening fence; empty when nothing does, and for an indented block.</param>
/// <param name="Line">The line of its first line of code, from 1.</param>
/// <param name="Text">The code, each line with its end.</param>
/// <param name="Prelude">What <c>&lt;!-- csharp: … --&gt;</c> before the block says it needs beside what the page shows.</param>
internal sealed record CodeBlock(string Language, int Line, string Text, string Prelude);
