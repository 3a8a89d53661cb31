using TirGen.Generators.Code;
using TirGen.Generators.Emission.Urls;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the method that reads again and again until what is read is in a state.</summary>
internal static class WaitEmitter
{
    /// <returns>What the method is in an interface.</returns>
    public static string Emit(SourceWriter writer, OperationPlan plan, WaitModel wait)
    {
        OperationModel operation = plan.Model;
        List<ParameterPlan> parameters = [.. plan.Arguments.Where(static p => p.Model.IsRequired)];
        string state = ArgumentName.Of("Wanted" + wait.State.Name);
        writer.Blank();
        writer.Line($"/// <summary>Calls <see cref=\"{operation.Name}Async\"/> until its {CSharpText.Xml(wait.State.WireName)} is the one that is wanted, whatever the case of its letters: at first four times a second, later every ten seconds.</summary>");
        foreach (ParameterModel parameter in parameters.Select(static p => p.Model))
        {
            XmlDocs.Parameter(writer, Identifiers.Camel(parameter.Name), parameter.WireName, parameter.Documentation);
        }

        writer.Line($"""
            /// <param name="{state}">What is waited for.</param>
            /// <param name="timeout">How long. A failure that may be over by the next call does not end it.</param>
            /// <param name="cancellationToken">Ends it at once.</param>
            /// <returns>The answer that has it.</returns>
            /// <exception cref="__System.TimeoutException">The time is over; the message has the last state, and the last failure is inside.</exception>
            /// <exception cref="__TirGen.Http.ApiException">The API answered with an error that stays.</exception>
            """);
        XmlDocs.Obsolete(writer, operation.Documentation);
        string answer = TypeNames.InRecord(operation.Response!);
        string list = string.Concat(parameters.Select(static p => ParameterAttribute.InList(p) + ", "));
        string arguments = string.Concat(parameters.Select(static p => $"{p.Argument}: {p.Argument}, "));
        string text = wait.State.Type.Kind == TypeKind.OpenEnum ? state + ".Value" : state;
        string signature = $"__System.Threading.Tasks.Task<{answer}> WaitFor{wait.State.Name}Async({list}{TypeNames.InRecord(wait.State.Type)} {state}, __System.TimeSpan timeout, __System.Threading.CancellationToken cancellationToken = default)";
        writer.Line($"public {signature} =>");
        writer.Line($"    __TirGen.Http.ApiWaiting.UntilAsync(__ends => {operation.Name}Async({arguments}cancellationToken: __ends), static __answer => {State(wait)}, {text}, timeout, cancellationToken);");
        return signature;
    }

    /// <summary>The state of an answer; null where something on the way to it is missing.</summary>
    private static string State(WaitModel wait)
    {
        (IReadOnlyList<string> presences, string value) = RecordMember.Along(wait.Path, "__answer");
        string text = wait.State.Type.Kind == TypeKind.OpenEnum ? value + ".Value" : value;
        return presences.Count == 0 ? text : $"{string.Join(" && ", presences)} ? {text} : null";
    }
}
