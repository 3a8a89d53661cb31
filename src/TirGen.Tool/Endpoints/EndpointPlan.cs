using System.Text.Json.Nodes;

namespace TirGen.Tool.Endpoints;

/// <summary>What an action would change of an endpoint.</summary>
/// <param name="Endpoint">The endpoint as it was read.</param>
/// <param name="Differences">The members that differ.</param>
/// <param name="Step">What else is to be done, such as a change of the state; null when nothing is.</param>
/// <param name="Warning">That the action is not legal in the endpoint's state; null when it is, or nobody says.</param>
internal sealed record EndpointPlan(EndpointReading Endpoint, IReadOnlyList<MemberDifference> Differences, string? Step, string? Warning)
{
    /// <summary>Whether anything is to be sent.</summary>
    public bool HasDifferences => Differences.Count > 0 || Step is not null;

    /// <summary>The differences that reading the endpoint again can show to be gone.</summary>
    public IEnumerable<MemberDifference> Visible => Differences.Where(static difference => difference.Kind != DifferenceKind.Unknown);

    /// <summary>What is shown of it, a line each.</summary>
    public IEnumerable<string> Lines =>
        (Step is null ? [] : new[] { $"! {Step}" }).Concat(Differences.Select(static difference => difference.ToString())).Concat(Warning is null ? [] : [$"note: {Warning}"]);

    /// <summary>Compares an action with an endpoint.</summary>
    public static EndpointPlan Of(ActionFile file, EndpointReading endpoint)
    {
        IReadOnlyList<MemberDifference> differences = MemberComparison.Compare(endpoint.ToJson(), (JsonObject)file.Members.DeepClone(), file.IsReplacement);
        string? step = file.GoalState is not { } goal ? null
            : file.IsDoneInGoal ? (endpoint.IsIn(goal) ? null : $"{file.Title}: {endpoint.Status} -> {goal}")
            : $"{file.Title}: {endpoint.Status} -> {goal} again";
        bool isLegal = file.LegalStates.Count == 0 || file.LegalStates.Any(endpoint.IsIn);
        return new EndpointPlan(
            endpoint,
            differences,
            step,
            isLegal || (differences.Count == 0 && step is null) ? null : $"{file.Title} is documented for {string.Join(", ", file.LegalStates)} only, and the endpoint is {endpoint.Status}. The server decides.");
    }
}
