using System.Globalization;
using Microsoft.CodeAnalysis;
using TirGen.Specification.Checking;
using TirGen.Specification.Selecting;
using TirGen.Specification.Yaml;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>What must hold for any text that a project could list as a document.</summary>
internal static class MutationTrial
{
    /// <summary>One for all documents: what a compiler knows of the references it learns once.</summary>
    private static readonly Compilation Project = GeneratorHost.Compilation();

    /// <summary>Why a document fails, or null.</summary>
    /// <param name="path">The name of its file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isCompiled">Whether what is generated is compiled too.</param>
    /// <param name="limit">How long checking and generating may take, or null.</param>
    public static string? Run(string path, string text, bool isCompiled, TimeSpan? limit)
    {
        GeneratorDriver? driver = null;
        Compilation? output = null;
        Exception? thrown = null;
        void Generate()
        {
            try
            {
                SpecChecker.Check(SpecReader.Read(path, text), [], Selection.All);
                driver = GeneratorHost.Driver(new SpecText(path, text)).RunGeneratorsAndUpdateCompilation(Project, out output, out _);
            }
            catch (Exception exception)
            {
                thrown = exception;
            }
        }

        if (!Ends(Generate, limit))
        {
            return $"Not done after {limit}.";
        }

        return thrown?.ToString() ?? Judge(driver!.GetRunResult().Results.Single()) ?? (isCompiled ? FirstComplaint(output!) : null);
    }

    /// <summary>A thread that goes on for ever cannot be stopped, only left behind.</summary>
    private static bool Ends(Action action, TimeSpan? limit)
    {
        if (limit is null)
        {
            action();
            return true;
        }

        Thread thread = new(() => action()) { IsBackground = true };
        thread.Start();
        return thread.Join(limit.Value);
    }

    private static string? Judge(GeneratorRunResult result) =>
        result.Exception is { } exception ? exception.ToString()
        : result.Diagnostics.FirstOrDefault(static d => d.Id == "TIR9001") is { } failed ? failed.GetMessage(CultureInfo.InvariantCulture)
        : result.GeneratedSources.IsEmpty && result.Diagnostics.IsEmpty ? "Nothing is generated and nothing is said."
        : null;

    private static string? FirstComplaint(Compilation compilation) =>
        compilation.GetDiagnostics().FirstOrDefault(static d => d.Severity >= DiagnosticSeverity.Warning) is { } error
            ? $"{error}\n{error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}"
            : null;
}
