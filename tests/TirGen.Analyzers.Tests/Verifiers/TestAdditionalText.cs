using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>An additional file, decoded from bytes as the compiler does.</summary>
internal sealed class TestAdditionalText(string path, byte[] content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(new MemoryStream(content), Encoding.UTF8);

    public override string Path => path;

    public static TestAdditionalText Read(string path) => new(path, File.ReadAllBytes(path));

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
