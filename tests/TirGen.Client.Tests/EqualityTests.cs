using Foreign.ModelEndpoints;
using Tir.ModelEndpoints;
using TirGen.Records;

namespace TirGen.Client.Tests;

/// <summary>Records are equal by value, lists and maps included, and show what they hold.</summary>
public sealed class EqualityTests
{
    private static AutoScalePolicy Policy => new()
    {
        MinReplicas = 1,
        MaxReplicas = 8,
        StabilityPeriod = 120,
        Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 20 }, new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" }],
    };

    public static TheoryData<AutoScalePolicy> Others =>
    [
        Policy with { MaxReplicas = 9 },
        Policy with { StabilityPeriod = "120" },
        Policy with { StabilityPeriod = null },
        Policy with { Rules = null },
        Policy with { Rules = [] },
        Policy with { Rules = [.. Policy.Rules!.Reverse()] },
        Policy with { Rules = [Policy.Rules![0], Policy.Rules[1] with { CustomMetricName = "vllm:num_requests_running" }] },
        Policy with { AdditionalProperties = Read("""{"min_replicas":1,"max_replicas":8,"burst":2}""").AdditionalProperties },
    ];

    private static Shelf Shelf => new()
    {
        Number = 3,
        Mode = Mode.VeryFast,
        Rows = [["a", "b"], []],
        Weights = new Dictionary<string, double> { ["left"] = 1.5, ["right"] = double.NaN },
        Boards = [new() { Wood = "oak" }],
        Label = "\ud800",
        Note = null,
        Seal = [1, 2],
        More = JsonFragment.Parse("[1]"),
    };

    public static TheoryData<Shelf> OtherShelves =>
    [
        Shelf with { Mode = (Mode)7 },
        Shelf with { Rows = [["a"], ["b"]] },
        Shelf with { Weights = new Dictionary<string, double> { ["left"] = 1.5, ["right"] = double.PositiveInfinity } },
        Shelf with { Boards = [new() { Wood = "elm" }] },
        Shelf with { Label = "\ufffd" },
        Shelf with { Label = "\udc00" },
        Shelf with { Note = default },
        Shelf with { Seal = [1, 3] },
        Shelf with { More = default },
    ];

    [Fact]
    public void EqualByEveryMember()
    {
        Assert.Equal(Policy, Policy);
        Assert.True(Policy == Policy);
        Assert.Equal(Policy.GetHashCode(), Policy.GetHashCode());
        Assert.Equal(Read("""{"max_replicas":8,"min_replicas":1,"rules":[]}"""), new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 8, Rules = [] });
        Assert.Single(new HashSet<AutoScalePolicy> { Policy, Policy });
        Assert.False(Policy.Equals(null));
        Assert.False(Policy.Equals((object)Shelf));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void DifferentByOneMember(AutoScalePolicy other)
    {
        Assert.NotEqual(Policy, other);
        Assert.NotEqual(Policy.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void EqualByEveryMemberOfAForeignDocument()
    {
        Assert.Equal(Shelf, Shelf);
        Assert.Equal(Shelf.GetHashCode(), Shelf.GetHashCode());
        Assert.Equal(Shelf, Shelf with { Weights = new SortedList<string, double>(Comparer<string>.Create(static (x, y) => string.CompareOrdinal(y, x))) { ["left"] = 1.5, ["right"] = double.NaN } });
        Assert.Equal(new Shelf { Number = 1, Mode = (Mode)7 }, new Shelf { Number = 1, Mode = (Mode)7 });
    }

    [Theory]
    [MemberData(nameof(OtherShelves))]
    public void DifferentByOneMemberOfAForeignDocument(Shelf other) => Assert.NotEqual(Shelf, other);

    [Fact]
    public void WhatWasKeptCountsWhateverItsOrder()
    {
        Assert.Equal(Read("""{"max_replicas":8,"a":1,"b":2}"""), Read("""{"b":2,"max_replicas":8,"a":1}"""));
        Assert.NotEqual(Read("""{"max_replicas":8,"a":1}"""), Read("""{"max_replicas":8,"a":"1"}"""));
        Assert.NotEqual(Read("""{"max_replicas":8}"""), Read("""{"max_replicas":8,"min_replicas":0}"""));
        Assert.NotEqual(Read("""{"max_replicas":8,"rules":"none"}"""), Read("""{"max_replicas":8}"""));
    }

    [Fact]
    public void ListsAndMapsAreShown()
    {
        Assert.Equal(
            """AutoScalePolicy {"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":20},{"metric":"custom","value":5,"custom_metric_name":"vllm:num_requests_waiting"}],"stability_period":120}""",
            Policy.ToString());
        Assert.Equal(
            """Shelf {"number":3,"mode":"very-fast","rows":[["a","b"],[]],"weights":{"left":1.5,"right":NaN},"boards":[{"wood":"oak"}],"label":"\ud800","note":null,"seal":"AQI=","more":[1]}""",
            Shelf.ToString());
        Assert.Equal("""Shelf {"number":1,"mode":7}""", new Shelf { Number = 1, Mode = (Mode)7 }.ToString());
        Assert.Equal("AutoScalePolicy {\"max_replicas\":8,\"rules\":\"none\"}", Read("""{"max_replicas":8,"rules":"none"}""").ToString());
    }

    private static AutoScalePolicy Read(string json) => ApiJson.Read<AutoScalePolicy>(System.Text.Encoding.UTF8.GetBytes(json));
}
