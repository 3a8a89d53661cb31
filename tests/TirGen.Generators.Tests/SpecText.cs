using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.Generators.Tests;

/// <summary>A document as a project hands it to the compiler.</summary>
internal sealed class SpecText(string path, string content, string @namespace = "Sample.Api") : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, System.Text.Encoding.UTF8);

    public string Namespace { get; } = @namespace;

    public ImmutableDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
