using Tir.ModelEndpoints;

namespace App;

internal static class Mistake
{
    public static AutoScalePolicy Reversed() => new() { MinReplicas = 3, MaxReplicas = 1 };
}
