using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Fixes;

/// <content>A row in a file that is open.</content>
internal sealed partial record FixRow
{
    /// <summary>Opens such a file.</summary>
    public Task<IFixedText> Open(params string[] parts) => OpenFile(File(parts), parts.Length);

    /// <summary>Opens a file that holds the text so many times.</summary>
    public async Task<IFixedText> OpenFile(string text, int parts) => Language switch
    {
        FixLanguage.CSharp => await CodeFixVerifier.OpenText(text),
        FixLanguage.Payload => await FileFixVerifier.Open(text, parts == 1 ? Schema : FixDocument.ListOf(Schema), FixDocument.Text),
        FixLanguage.YamlDocument => await FileFixVerifier.OpenDocument("api.yaml", text),
        _ => await FileFixVerifier.OpenDocument("api.json", text),
    };
}
