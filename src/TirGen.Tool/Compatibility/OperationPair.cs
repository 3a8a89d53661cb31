using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>An operation in both versions.</summary>
internal sealed class OperationPair(OperationModel old, OperationModel now, ApiVersion oldVersion, ApiVersion newVersion)
{
    public OperationModel Old { get; } = old;

    public OperationModel Now { get; } = now;

    public ApiVersion OldVersion { get; } = oldVersion;

    public ApiVersion NewVersion { get; } = newVersion;

    /// <summary>The methods of the client.</summary>
    public IReadOnlyList<string> Methods => MethodsOf(Old, OldVersion);

    /// <summary>The C# type that the call answers; null when it answers none.</summary>
    public string? OldResponse => ResponseOf(Old, OldVersion);

    /// <inheritdoc cref="OldResponse"/>
    public string? NewResponse => ResponseOf(Now, NewVersion);

    /// <summary>The type of the body that the call takes; null when it takes none.</summary>
    public string? OldRequest => RequestOf(Old, OldVersion);

    /// <inheritdoc cref="OldRequest"/>
    public string? NewRequest => RequestOf(Now, NewVersion);

    /// <summary>Everything that exists for the operation alone.</summary>
    public static IReadOnlyList<string> MembersOf(OperationModel operation, ApiVersion version) =>
        [.. MethodsOf(operation, version), operation.UrlName, operation.ContextName, .. RequestTypes(operation)];

    /// <summary>The type that stands for a body which is no object, if there is one.</summary>
    public static IEnumerable<string> RequestTypes(OperationModel operation) => operation.Content.RequestName is { } name ? [name] : [];

    /// <summary>A change of this operation.</summary>
    public Change Create(ChangeKind kind, RuleSeverity severity, Breaks breaks, string message, string remedy, IReadOnlyList<string> members) =>
        new(kind, severity, breaks, message, remedy)
        {
            Members = members,
            Old = ApiPart.Operation(Old.Name),
            New = ApiPart.Operation(Now.Name),
        };

    private static IReadOnlyList<string> MethodsOf(OperationModel operation, ApiVersion version)
    {
        string method = $"{version.Options.Stem}Client.{operation.Name}Async";
        List<string> methods = [method];
        if (operation.StreamingName is { } streaming)
            methods.Add($"{version.Options.Stem}Client.{streaming}Async");
        if (operation.Pagination is not null)
            methods.Add($"{version.Options.Stem}Client.Enumerate{operation.Name}Async");
        if (operation.Wait is { } wait)
            methods.Add($"{version.Options.Stem}Client.WaitFor{wait.State.Name}Async");
        return methods;
    }

    private static string? ResponseOf(OperationModel operation, ApiVersion version) =>
        ResultType.Of(operation.Result, version.Options);

    private static string? RequestOf(OperationModel operation, ApiVersion version) =>
        version.Operations[operation.Name].Body.Parameter is { } parameter
            ? parameter.Replace("scoped in ", "", StringComparison.Ordinal).Replace(" " + BodyArgument.Name, "", StringComparison.Ordinal)
            : null;
}
