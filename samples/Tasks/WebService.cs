using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Tir.ModelEndpoints;
using TirGen.Http;

namespace Tasks;

/// <summary>In ASP.NET Core, with health, resilience that repeats nothing unsafe, and OpenTelemetry.</summary>
public sealed class WebService(ModelEndpointsClient client) : IHealthCheck
{
    public static void Add(WebApplicationBuilder app)
    {
        app.Services.AddModelEndpointsClient(app.Configuration.GetSection("Tir")).AddStandardResilienceHandler(static options => options.Retry.ShouldHandle =
            static attempt => ValueTask.FromResult(HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && attempt.Context.GetRequestMessage().IsRetrySafe()));
        app.Services.AddHealthChecks().AddCheck<WebService>("tir");
        app.Services.AddOpenTelemetry().WithTracing(static tracing => tracing.AddSource(ApiActivity.SourceName));
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await client.ListEndpointsAsync(cancellationToken)).Data is null ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
}
