using Refit;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Peers.Refit;

/// <summary>The PUT as a Refit interface.</summary>
public interface IModelEndpointsApi
{
    [Put("/serving/inference/{inferenceId}/")]
    Task<ActionAnswer> UpdateAutoScaleAsync(
        long inferenceId,
        [AliasAs("project_id")] long projectId,
        [AliasAs("location")] string location,
        [AliasAs("active_iam")] long activeIam,
        [Body] AutoScaleBody body);
}
