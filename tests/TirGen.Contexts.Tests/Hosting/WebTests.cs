using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tir.ModelEndpoints;

namespace TirGen.Contexts.Tests.Hosting;

/// <summary>The context on both sides of a connection: a minimal API, and HttpClient's own JSON methods.</summary>
public sealed class WebTests
{
    [Fact]
    public async Task A_minimal_API_and_a_client_exchange_records()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(static options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ModelEndpointsJsonContext.Default);
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        await using WebApplication app = builder.Build();
        app.MapPut("/policy", static (UpdateAutoScale body) => new EndpointDetail { Name = body.Action, AutoScalePolicy = body.AutoScalePolicy });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()) };
        UpdateAutoScale request = new() { AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } };

        HttpResponseMessage response = await client.PutAsJsonAsync("/policy", request, UpdateAutoScaleJsonContext.Default.UpdateAutoScale, TestContext.Current.CancellationToken);

        EndpointDetail? answer = await response.Content.ReadFromJsonAsync(ModelEndpointsJsonContext.Default.EndpointDetail, TestContext.Current.CancellationToken);
        Assert.Equal("update_auto_scale", answer!.Name);
        Assert.Equal(request.AutoScalePolicy, answer.AutoScalePolicy);
        using StringContent wrong = new("""{"auto_scale_policy":{"min_replicas":1}}""", null, "application/json");
        Assert.Equal(StatusCodes.Status400BadRequest, (int)(await client.PutAsync("/policy", wrong, TestContext.Current.CancellationToken)).StatusCode);
    }
}
