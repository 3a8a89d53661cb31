using System.Net;
using System.Text;

/// <summary>Prints what would be sent and answers success.</summary>
internal sealed class PrintingHandler : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{request.Method} {request.RequestUri!.AbsolutePath}");
        Console.WriteLine(await request.Content!.ReadAsStringAsync(cancellationToken));
        return new(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"code":200,"data":"Model Endpoint updated successfully","errors":{},"message":"Success"}""", Encoding.UTF8, "application/json"),
        };
    }
}
