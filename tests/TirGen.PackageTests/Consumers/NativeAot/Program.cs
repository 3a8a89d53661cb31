using System.Net;
using System.Text;
using Tir.ModelEndpoints;

// The whole client, so that the compiler has to keep its ways: sending, the answer's context, errors.
using HttpClient http = new(new DetailHandler());
ModelEndpointsClient client = new(http, new() { ProjectId = 1001, Location = "Delhi", Token = "token", ApiKey = "key" });
EndpointDetail details = (await client.GetEndpointAsync(4242)).Data!;
await client.UpdateAutoScaleAsync(4242, new() { AutoScalePolicy = details.AutoScalePolicy! with { MaxReplicas = 12 } });
Console.WriteLine($"{details.Name}: {details.AutoScalePolicy!.MinReplicas} to {details.AutoScalePolicy.MaxReplicas}");

internal sealed class DetailHandler : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string answer = """{"code":200,"data":"Updated","errors":{},"message":"Success"}""";
        if (request.Method == HttpMethod.Get)
            answer = """{"code":200,"data":{"id":4242,"name":"llama","auto_scale_policy":{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":"20"}]}}}""";
        else
            Console.WriteLine(await request.Content!.ReadAsStringAsync(cancellationToken));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
