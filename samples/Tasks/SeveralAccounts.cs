using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tir.ModelEndpoints;

namespace Tasks;

/// <summary>A client for each account, by name; and several projects and locations of one account over one client.</summary>
public static class SeveralAccounts
{
    public static void Register(IServiceCollection services, IConfiguration accounts)
    {
        foreach (IConfigurationSection account in accounts.GetChildren())
            services.AddModelEndpointsClient(account.Key, account);
    }

    public static async Task<int> CountAsync(IServiceProvider provider, string account, params (long Project, string Location)[] places)
    {
        ModelEndpointsClient client = provider.GetRequiredKeyedService<ModelEndpointsClient>(account);
        int count = 0;
        foreach ((long project, string location) in places)
            count += (await client.With(project, location).ListEndpointsAsync()).Data?.Count ?? 0;
        return count;
    }
}
