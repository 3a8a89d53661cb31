using Tir.ModelEndpoints;

namespace TirGen.Client.Tests;

/// <summary>Clients with credentials that no text may ever show.</summary>
internal static class Clients
{
    public const string Token = "s3cr3t-t0ken-value";
    public const string ApiKey = "s3cr3t key/value";
    public const string Success = """{"code":200,"data":"Model Endpoint restarted successfully","errors":{},"message":"Success"}""";

    public static ModelEndpointsOptions Options(Uri address) => new()
    {
        BaseAddress = address,
        ProjectId = 1001,
        Location = "Delhi",
        Token = Token,
        ApiKey = ApiKey,
    };

    public static ModelEndpointsClient Create(Uri address, HttpClient? http = null) => new(http ?? new HttpClient(), Options(address));
}
