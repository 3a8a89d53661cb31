using Tir.ModelEndpoints;

namespace Library;

public static class Policies
{
    public static AutoScalePolicy Fixed(int replicas) => new() { MinReplicas = replicas, MaxReplicas = replicas };
}
