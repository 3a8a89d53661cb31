using TirGen.Tool.Compatibility;
using TirGen.Tool.Input;
using TirGen.Tool.Output;

namespace TirGen.Tool.Tests.Compatibility;

/// <summary>
/// The outside check of <c>tirgen diff</c>: code that uses everything of the old version is compiled over the new one, and every
/// error must be one that a listed change accounts for. Runs on the project's own pairs and on those in the folder that
/// TIRGEN_VERSIONS names: a folder for each pair, with <c>old.json</c> and <c>new.json</c>.
/// </summary>
public sealed class CallerTests(ITestOutputHelper output)
{
    public static TheoryData<string> Pairs() =>
    [
        .. new[] { Path.Combine(AppContext.BaseDirectory, "Compatibility", "Versions"), Environment.GetEnvironmentVariable("TIRGEN_VERSIONS") }
            .Where(static folder => !string.IsNullOrEmpty(folder))
            .SelectMany(static folder => Directory.GetDirectories(folder!).Order(StringComparer.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void EveryErrorOfACompilerIsAListedChange(string folder)
    {
        VersionPair pair = VersionPair.In(folder);

        output.WriteLine($"{Path.GetFileName(folder)}: {pair.Changes.Count} changes, {pair.Errors.Count} errors and warnings of the compiler");
        Assert.NotEmpty(pair.Errors);
        Assert.Empty(pair.Errors.Where(error => !pair.Changes.Any(error.IsExplainedBy)).Select(static e => e.Text));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void EveryChangeThatIsSaidToBreakSourceShowsInACompiler(string folder)
    {
        VersionPair pair = VersionPair.In(folder);

        // A rule is the analyzers' to show, and a value that came only where a switch names all of them. Where another value took
        // the name of one, the code compiles and says something else. The code here gives every body.
        IEnumerable<Change> shown = pair.Changes.Where(static c =>
            c.Breaks.HasFlag(Breaks.Source) && c.Kind is not (ChangeKind.RuleTightened or ChangeKind.EnumValueAdded or ChangeKind.EnumValueRenamed or ChangeKind.BodyRequired));
        Assert.Empty(shown.Where(change => !pair.Errors.Any(error => error.IsExplainedBy(change))).Select(static c => $"{c.Severity.Name()} {c.Kind.Name()}: {c.Message}"));
    }
}
