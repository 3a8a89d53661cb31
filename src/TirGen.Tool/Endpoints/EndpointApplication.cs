using System.Net;
using TirGen.Http;
using TirGen.Tool.Input;

namespace TirGen.Tool.Endpoints;

/// <summary>Applies a file to an endpoint: sends it once, and reads again to say whether the server took it.</summary>
/// <param name="connection">TIR.</param>
/// <param name="file">What is applied.</param>
/// <param name="wait">How long to wait for the endpoint to be as wanted; null to look once.</param>
internal sealed class EndpointApplication(TirConnection connection, ActionFile file, TimeSpan? wait)
{
    /// <summary>Applies the file; failures are outcomes too.</summary>
    /// <param name="plan">What is to change.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<EndpointOutcome> ApplyAsync(EndpointPlan plan, CancellationToken cancellation)
    {
        if (!plan.HasDifferences)
            return Outcome(plan, OutcomeKind.Equal, "");
        string? failure = null;
        string answer = "";
        try
        {
            answer = await connection.SendAsync(plan.Endpoint.Id, file.Bytes, cancellation);
        }
        catch (ApiException problem) when (problem.Status < HttpStatusCode.InternalServerError)
        {
            return Outcome(plan, OutcomeKind.Failed, TirConnection.Describe(problem));
        }
        catch (Exception problem) when (problem is ApiException or HttpRequestException || (problem is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            // It may have been taken all the same: only reading tells, never sending again.
            failure = TirConnection.Describe(problem);
        }

        try
        {
            return await LookAsync(plan, answer, failure, cancellation);
        }
        catch (InputException problem)
        {
            return Outcome(plan, failure is null ? OutcomeKind.NotTaken : OutcomeKind.Failed, $"{failure ?? "accepted"}; it cannot be read again: {problem.Message}");
        }
    }

    private async Task<EndpointOutcome> LookAsync(EndpointPlan plan, string answer, string? failure, CancellationToken cancellation)
    {
        StatusPolling polling = new(wait ?? TimeSpan.Zero);
        while (true)
        {
            EndpointPlan left = EndpointPlan.Of(file, await connection.ReadAsync(plan.Endpoint.Id, file.IsAsync, cancellation));
            bool isTaken = !left.Visible.Any() && (failure is null || CanTell(plan, left));
            bool isThere = wait is null || file.GoalState is not { } goal || left.Endpoint.IsIn(goal);
            if (isTaken && isThere)
                return Outcome(plan, OutcomeKind.Applied, failure is null ? Said(answer, left.Endpoint) : $"its answer was lost ({failure}), but the endpoint has it");
            if (failure is not null && !isTaken)
                return Outcome(plan, OutcomeKind.Failed, $"{failure}; the endpoint does not show it, and it was not sent again");
            if (!await polling.NextAsync(cancellation))
                return Outcome(plan, OutcomeKind.NotTaken, isTaken ? $"accepted, and {left.Endpoint.Status} when the time was over" : $"accepted, but the endpoint still differs: {string.Join("; ", left.Visible)}");
        }
    }

    /// <summary>Whether the endpoint itself shows that the action was taken: a member that was to change did, or it left its state.</summary>
    private bool CanTell(EndpointPlan before, EndpointPlan after) =>
        before.Visible.Any() || (file.GoalState is not null && !string.Equals(before.Endpoint.Status, after.Endpoint.Status, StringComparison.OrdinalIgnoreCase));

    private string Said(string answer, EndpointReading endpoint) =>
        file.GoalState is null ? answer : $"{(answer.Length > 0 ? answer + "; " : "")}{endpoint.Status}";

    private static EndpointOutcome Outcome(EndpointPlan plan, OutcomeKind kind, string text) => new(plan.Endpoint.Id, plan.Endpoint.Name, kind, text);
}
