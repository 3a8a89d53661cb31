using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.PackageTests.Hosts;

/// <summary>A project as an editor opens it: the arguments of a design-time build in a workspace without MSBuild.</summary>
internal static class EditorProject
{
    /// <param name="folder">The folder of the project.</param>
    /// <param name="arguments">What a compiler would be called with.</param>
    /// <param name="extensions">The extensions instead of those among the arguments.</param>
    public static Project Open(string folder, IEnumerable<string> arguments, PackedExtensions extensions)
    {
        CSharpCommandLineArguments parsed = CSharpCommandLineParser.Default.Parse(arguments, folder, sdkDirectory: null);
        Assert.Empty(parsed.Errors.Where(static e => e.Severity == DiagnosticSeverity.Error));
        ProjectId id = ProjectId.CreateNewId();
        DocumentInfo Document(string path) => DocumentInfo.Create(
            DocumentId.CreateNewId(id),
            Path.GetFileName(path),
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8), VersionStamp.Default)),
            filePath: path);

        ProjectInfo info = ProjectInfo
            .Create(
                id, VersionStamp.Default, "Consumer", parsed.CompilationName!, LanguageNames.CSharp,
                compilationOptions: parsed.CompilationOptions,
                parseOptions: parsed.ParseOptions,
                documents: parsed.SourceFiles.Select(static f => f.Path).Where(File.Exists).Select(Document),
                metadataReferences: parsed.MetadataReferences.Select(static r => MetadataReference.CreateFromFile(r.Reference, r.Properties)),
                additionalDocuments: parsed.AdditionalFiles.Select(f => Document(f.Path)),
                analyzerReferences: extensions.References)
            .WithAnalyzerConfigDocuments(parsed.AnalyzerConfigPaths.Where(File.Exists).Select(Document));
        return new AdhocWorkspace().AddProject(info);
    }
}
