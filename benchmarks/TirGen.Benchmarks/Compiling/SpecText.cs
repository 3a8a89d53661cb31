using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.Benchmarks.Compiling;

/// <summary>A document as a project hands it to the compiler.</summary>
public sealed class SpecText(string content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path => "spec/api.openapi.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
