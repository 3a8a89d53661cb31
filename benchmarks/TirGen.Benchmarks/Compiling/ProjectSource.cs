using System.Globalization;

namespace TirGen.Benchmarks.Compiling;

/// <summary>A project of any size in everyday C#: services with loops, text, exceptions and objects, and requests among them.</summary>
public static class ProjectSource
{
    /// <summary>One file in so many builds a request, where requests are built at all.</summary>
    private const int FilesForARequest = 10;

    /// <param name="files">How many files.</param>
    /// <param name="usesApi">Some files build requests of the TIR document.</param>
    public static IReadOnlyList<string> Create(int files, bool usesApi) =>
        [.. Enumerable.Range(0, files).Select(n => File(n.ToString(CultureInfo.InvariantCulture), usesApi && n % FilesForARequest == 0))];

    private static string File(string n, bool buildsRequest) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.Orders;

        public sealed record Order{{n}}(int Id, string Customer, decimal Total, DateTimeOffset Placed);

        public interface IOrderStore{{n}}
        {
            Task<IReadOnlyList<Order{{n}}>> FindAsync(string customer, CancellationToken cancellation);
        }

        public sealed class OrderService{{n}}(IOrderStore{{n}} store)
        {
            private readonly Dictionary<string, List<Order{{n}}>> _cache = new(StringComparer.Ordinal);

            public async Task<decimal> TotalAsync(string customer, CancellationToken cancellation)
            {
                if (string.IsNullOrWhiteSpace(customer))
                {
                    throw new ArgumentException($"A customer is needed, and \"{customer}\" is none.", nameof(customer));
                }

                if (!_cache.TryGetValue(customer, out List<Order{{n}}>? orders))
                {
                    orders = new List<Order{{n}}>(await store.FindAsync(customer, cancellation).ConfigureAwait(false));
                    _cache[customer] = orders;
                }

                decimal total = 0;
                foreach (Order{{n}} order in orders)
                {
                    total += order.Placed > DateTimeOffset.UtcNow.AddYears(-1) ? order.Total : 0;
                }

                return total;
            }

            public IEnumerable<string> Lines(IEnumerable<Order{{n}}> orders, CultureInfo culture)
            {
                Dictionary<string, decimal> totals = new();
                foreach (Order{{n}} order in orders)
                {
                    totals[order.Customer] = totals.TryGetValue(order.Customer, out decimal total) ? total + order.Total : order.Total;
                }

                foreach (KeyValuePair<string, decimal> total in totals)
                {
                    yield return string.Format(culture, "{0,-20}{1,12:N2}", total.Key, total.Value);
                }
            }

            public Order{{n}} Merge(Order{{n}} left, Order{{n}} right) => left.Id == right.Id
                ? left with { Total = Math.Max(left.Total, right.Total), Placed = left.Placed < right.Placed ? left.Placed : right.Placed }
                : new Order{{n}}(Math.Min(left.Id, right.Id), left.Customer + ", " + right.Customer, left.Total + right.Total, left.Placed);
        {{(buildsRequest ? Request : "")}}}
        """;

    private const string Request = """

            public static UpdateAutoScaleRequest Scale(string metric, int most) => new()
            {
                IsAutoScaleEnabled = true,
                AutoScalePolicy = new()
                {
                    MinReplicas = 1,
                    MaxReplicas = most,
                    Rules = new ScalingRuleBuilder[]
                    {
                        new() { Metric = ScalingMetric.Concurrency, Value = 20, ConditionType = ConditionType.Limit, WatchPeriod = 60 },
                        new() { Metric = ScalingMetric.Custom, Value = 5, ConditionType = ConditionType.Limit, WatchPeriod = 60, CustomMetricName = metric },
                    },
                    StabilityPeriod = 300,
                },
            };

        """;
}
